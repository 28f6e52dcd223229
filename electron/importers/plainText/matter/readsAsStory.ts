// readsAsStory: whether paragraphs outside a story's usual bounds are narrated, and not an author's words about it.
import { topField } from '../header/looseField.ts';
import { isRule } from '../lines/rules.ts';

const fewestParagraphs = 3;
const fewestWords = 90;
const speech = /["“„«][^"“”„«»]{1,600}["”»]?/g;
/** What authors speak of, to readers, and stories hardly ever. */
export const authorly =
  /\b(?:reviews?|reviewed|reviewers?|r&r|beta(?:s|ed)?|fan ?fic(?:tion)?s?|fics?|updat(?:e|es|ed|ing)|(?:this|next|last|previous|new|first|the) (?:chapter|part|story|instalment|installment|fic|tale|series|sequel)|chapters|sequels?|prequels?|disclaimers?|warnings?|thank(?:s| you)|enjoy|feedback|comments?|characters?|canon|episodes?|season \d+|spoilers?|copyright|infringement|belongs? to|archived?|posted|pairings?|slash|au|pov|website|e-?mail me|readers?|author[’']?s? notes?|summary|dedicated|lyrics|authors?|homepage)\b|https?:|www\.|@/iu;
const address = /\b(?:i|i[’'](?:m|ve|d|ll)|my|me|you|your)\b/iu;
const narration = /\b(?:was|were|had|did|said|could|would|she|he|they|her|his)\b/giu;
const sentenceEnd = /[.!?…]["”’»)*_]{0,3}$/;
const opening = /^["“„«‘'*_—–\s]{0,8}[\p{Lu}\d]/u;

/**
 * Only what is plainly a story: several paragraphs of whole English sentences in the past tense, none of them a field
 * and none with words that authors say of their work. `lines` are cut at blank ones. `isTeller`: a line above them
 * names one of the people in it as the teller, who may say "I".
 */
export function readsAsStory(lines: readonly string[], isTeller = false): boolean {
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line === '' || isRule(line)) isOpen = false;
    else if (isOpen) paragraphs.at(-1)?.push(line.trim());
    else {
      paragraphs.push([line.trim()]);
      isOpen = true;
    }
  }
  if (paragraphs.length < fewestParagraphs) return false;
  if (lines.some((line) => line.length < 200 && topField(line) !== null)) return false;
  const texts = paragraphs.map((own) => own.join(' '));
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  if (words < fewestWords) return false;
  if (!texts.every((text) => sentenceEnd.test(text) && opening.test(text))) return false;
  const told = texts.map((text) => text.replace(speech, ' ')).join('\n');
  const isSpoken = texts.filter((text) => /^["“„«]/.test(text)).length >= 2;
  if (authorly.test(told) || (address.test(told) && !isSpoken && !isTeller)) return false;
  return (told.match(narration)?.length ?? 0) * 40 >= words;
}
