// isCry: a few words that an author calls out before the title: "Okay? Okay.", "Here we go!", "Story follows."
import { foldWords } from '../../../../shared/story/words.ts';
import { foldSpaces } from '../lines/splitLines.ts';

const longest = 60;
const speech = /^\s*["“”„«»‘—–]/;
const known =
  /^(?:and\s+|so,?\s+|well,?\s+|now,?\s+|okay,?\s+|ok,?\s+|alright,?\s+|all\s+right,?\s+)*(?:here\s+(?:we|you)\s+go(?:\s+(?:then|again))?|here\s+(?:it\s+)?goes(?:\s+nothing)?|here\s+it\s+(?:is|comes)|here(?:'s|\s+is)\s+the\s+(?:story|fic)|on\s+(?:with|to)\s+the\s+(?:story|show|fic)|(?:the\s+)?(?:story|fic)\s+(?:follows|begins|starts|is\s+below)(?:\s+(?:here|below|now))?|let's\s+(?:go|begin|start|get\s+(?:started|going|on\s+with\s+it))|i\s+hope\s+you(?:'ll)?\s+(?:like|enjoy)\s+it|(?:please\s+)?enjoy\s+(?:it|this|the\s+(?:story|fic))|(?:are\s+you\s+|everybody\s+|everyone\s+)ready|(?:are\s+you\s+)?still\s+(?:here|there|with\s+me|reading)|you(?:'ve|\s+have|\s+were)?\s+(?:been\s+)?warned|last\s+chance)$/i;
/** Each may be a title as well: only below the header of a mail, or below spoiler space. */
const short =
  /^(?:okay|ok|ready|enjoy|alright|all\s+right|right|well|now|go|onwards?|still\s+here|all\s+(?:clear|gone)|everybody\s+gone|here)$/i;
/** What stands below a title without being one. */
const description =
  /^(?:an?|the|another)\s.*(?:story|tale|fic|vignette|drabble|novel|novella|saga|adventure|romance|parody|crossover)$/i;

/** `subject` is the mail's, where the text was one; `isPosted`: it was, or words about spoilers stand above. */
export type Posted = { readonly subject: string | null; readonly isPosted: boolean };

export const unposted: Posted = { subject: null, isPosted: false };

const holds = (subject: string, words: string) => words !== '' && ` ${subject} `.includes(` ${words} `);

/** `line` stands by itself above `title` and its by-line; a title itself may be called out. */
export function isCry(line: string, title: string, { subject, isPosted }: Posted): boolean {
  const text = foldSpaces(line).trim();
  if (text.length > longest || speech.test(text) || description.test(foldSpaces(title).trim())) return false;
  const [said, own, name] = [subject ?? '', text, title].map(foldWords);
  if (said === undefined || own === undefined || name === undefined || holds(said, own)) return false;
  if (holds(said, name) && /[.!?…]$/.test(text)) return true;
  const sentences = text
    .replace(/’/g, "'")
    .replace(/^[*_~\s]{1,6}|[*_~\s]{1,6}$/g, '')
    .split(/[.!?…]+(?:\s+|$)/)
    .filter((each) => each !== '');
  const isKnown = (each: string) =>
    known.test(each) || ((isPosted || sentences.length > 1) && short.test(each));
  return sentences.length > 0 && sentences.every(isKnown);
}
