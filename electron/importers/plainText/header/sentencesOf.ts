// sentencesOf: the sentences of an author's note or notice, never cut at an abbreviation or within brackets.

const end = /[.!?…]+["”»’')\]*_]{0,4}(?=\s)|\n+/g;
/** A stop after them ends nothing where a figure or a small letter follows. */
const abbreviation =
  /(?<![\p{L}\p{N}])(?:chs?|chap|chapt|chpts?|pts?|vols?|nos?|nrs?|eps?|secs?|pp?|esp|incl|approx|etc|kap|cap|гл|стр|bzw|usw|ca|evtl)$/iu;
/** A stop after them never ends a sentence. */
const title = /(?<![\p{L}\p{N}])(?:mrs?|ms|dr|st|vs|e\.\s?g|i\.\s?e|z\.\s?b|u\.\s?a|т\.\s?е|p\.\s?s)$/iu;
/** Figures follow it, or it is the word. */
const numberSign = /(?<!\p{L})n[or]s?$/iu;
const longestBracket = 300;
const longestAbbreviation = 12;
/** "WARNING!!!": it announces the sentence that follows. */
const announcement =
  /^[^\p{L}]*(?:(?:content|trigger|adult|chapter|author's)\s+)?(?:warnings?|tws?|cws?|предупреждени[ея]|внимание|warnung(?:en)?|achtung|vorsicht|avertissements?|advertencias?|attenzione|avvertiment[oi])[^\p{L}\p{N}]*$/iu;

function isAbbreviated(text: string, at: number): boolean {
  if (text[at] !== '.' || text[at + 1] === '.') return false;
  const word = text.slice(Math.max(0, at - longestAbbreviation), at);
  if (title.test(word)) return true;
  const next = /^["”»’')\]*_]{0,4}\s+(\S)/.exec(text.slice(at + 1, at + 20))?.[1] ?? '';
  return abbreviation.test(word) && (numberSign.test(word) ? /\p{N}/u : /[\p{N}\p{Ll}]/u).test(next);
}

/** Where the brackets of a text lie that are closed before long. */
function bracketsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(/[([]/g)) {
    if (index < done) continue;
    const close = text.slice(index, index + longestBracket).indexOf(sign === '(' ? ')' : ']');
    if (close < 0) continue;
    done = index + close;
    found.push({ from: index, to: done });
  }
  return found;
}

/** A note that is all in brackets has sentences, too: only brackets inside a sentence hold it together. */
const opensSentence = (text: string, from: number) =>
  /(?:^|[.!?…\n]["”»’')\]]?\s*)$/.test(text.slice(Math.max(0, from - 6), from));

/** In the order of the text; all its words are theirs. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  const brackets = bracketsIn(text).filter(({ from }) => from > 0 && !opensSentence(text, from));
  let next = 0;
  let from = 0;
  let isAnnounced = false;
  const push = (to: number) => {
    const sentence = text.slice(from, to).replace(/\s+/g, ' ').trim();
    from = to;
    if (sentence === '') return;
    const last = sentences.length - 1;
    if (isAnnounced) sentences[last] = `${sentences[last]} ${sentence}`;
    else sentences.push(sentence);
    isAnnounced = !isAnnounced && announcement.test(sentence);
  };
  for (const { 0: sign, index } of text.matchAll(end)) {
    while ((brackets[next]?.to ?? Number.POSITIVE_INFINITY) < index) next += 1;
    if ((brackets[next]?.from ?? Number.POSITIVE_INFINITY) < index) continue;
    if (!isAbbreviated(text, index)) push(index + sign.length);
  }
  push(text.length);
  return sentences;
}
