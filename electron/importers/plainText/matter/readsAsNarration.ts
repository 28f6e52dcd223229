// readsAsNarration: whether a paragraph near an author's note is the story going on, and not the author's talk to readers.
import { tellsTale } from '../header/tellsTale.ts';
import { authorly } from './readsAsStory.ts';

const shortest = 25;
const longestLook = 3_000;
const spoken = /["“„«][^"“”„«»]{0,600}["”»]?/g;
const sentenceEnd = /[.!?…]["”’»)*_]{0,3}\s*$/;
/** A note on history has its years. */
const year = /(?<!\d)(?:1[0-9]|20)\d\d(?!\d)/;
const teller = /(?<![\p{L}’'])(?:I|me|my|mine|we|us|our)(?![\p{L}])/giu;
const reader = /(?<!\p{L})(?:you|your|you[’']re|guys|everyone who|all who|ya|hugs|xox\p{L}*)(?!\p{L})/iu;
const present =
  /(?<!\p{L})(?:he|she|they)\s+(?:\p{Ll}+ly\s+|never\s+|only\s+)?(?!was|is|has|does|gets|had|deserves)\p{Ll}{2,}s(?!\p{L})/giu;
/** Besides those that tellsTale knows. */
const past =
  /(?<!\p{L})(?:was|were|had|did|said|could|would|wrote|forgot|sold|began|spoke|rose|fell|gave|found|heard|kept|lay|lost|met|paid|rang|sang|sent|shook|slept|swore|threw|woke|wore|won|drew|drank|drove|ate|flew|grew|hid|knelt|came|went|saw|took|stood|knew|felt|ran|told|sat|got|made|thought|held|left|(?!based|inspired|named|edited|dedicated|borrowed|rated|unbeta\p{Ll}*)\p{Ll}{3,}ed)(?!\p{L})/gu;
const fewestPast = 3;
/** As an author speaks in the midst of a tale of what was. */
const ofNow =
  /(?<!\p{L})(?:is|are|isn[’']t|has|have|will|can|may|must)(?!\p{L})|[’'](?:m|ve|ll|re)(?!\p{L})/iu;
const english = /(?<!\p{L})(?:the|and|of|was|she|his|her)(?!\p{L})/iu;
const longEnough = 80;
/** Of authors who write in other languages, to their readers. */
const abroad =
  /@|:\/\/|(?<!\p{L})(?:ich|mir|mich|mein\p{L}{0,2}|euch|eu(?:er|re\p{L}?)|ihr|wir|du|dir|danke|je|j[’']\p{L}+|moi|mon|mes|vous|votre|vos|merci|yo|mi|mis|me|os|vosotr[ao]s|ustedes|gracias|io|mio|mia|voi|vi|grazie|eu|meu|minha|vocês|obrigad[ao]|я|мне|меня|мой|моя|моих|вы|вам|вас|ваши\p{L}?|спасибо|reviews?|fan ?fics?|fics?|beta\p{L}*|kapitel\p{L}*|kommentar\p{L}*|chapitres?|capítulos?|capitol[oi]|comentarios?|отзыв\p{L}*|глав\p{L}{1,3}|автор\p{L}*|autor\p{L}*|auteure?s?|geschichten?|histoires?|historias?|storie?|текст\p{L}*)(?!\p{L})/iu;
const ofWork =
  /(?<!\p{L})(?:this|here|fics?|stor(?:y|ies)|chapters?|canon|scene|episode|next|week)(?!\p{L})/iu;

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

/** How the story above a note is told: what is told so below the note is more of it. */
export type Telling = { readonly byI: boolean; readonly inPresent: boolean };

export function tellingOf(paragraphs: readonly string[]): Telling {
  const told = paragraphs.map((text) => text.slice(0, longestLook).replace(spoken, ' '));
  const byI = told.filter((text) => count(text, teller) > 0).length;
  const inPresent = told.filter((text) => count(text, present) > 0).length;
  return { byI: byI >= 2, inPresent: inPresent >= 2 };
}

export function readsAsNarration(text: string, { byI, inPresent }: Telling): boolean {
  if (text.length < shortest || !sentenceEnd.test(text.slice(-20))) return false;
  const told = text.slice(0, longestLook).replace(spoken, ' ');
  if (year.test(told)) return false;
  if (!english.test(told)) return text.length >= longEnough && !abroad.test(told);
  if (authorly.test(told) || reader.test(told)) return false;
  const plain = byI ? told.replace(teller, 'he') : told;
  if (tellsTale(plain)) return true;
  if (ofWork.test(told) || count(plain, teller) > 0) return false;
  return (!ofNow.test(told) && count(told, past) >= fewestPast) || (inPresent && count(told, present) >= 1);
}
