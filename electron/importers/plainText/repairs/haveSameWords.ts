// haveSameWords: whether two texts have the same words, whatever signs and spaces stand between them.

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  // One half of a pair tells nothing: it is then a word, so that nothing is taken for the same that is not.
  return (code >= 0xd800 && code <= 0xdfff) || wordCharacter.test(text[index] ?? '');
}

function isSameLetter(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/** Nothing but a kind of white space differs: a line's end that became a space, as nearly always. */
function differInSpaces(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    const [code, there] = [one.charCodeAt(index), other.charCodeAt(index)];
    if (code !== there && (code > 0x20 || there > 0x20)) return false;
  }
  return true;
}

/** What stands between the signs at both ends: `*word*` and "word" have the same. */
function withoutSigns(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isWordAt(text, start)) start += 1;
  while (end > start && !isWordAt(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Capitals do not count. */
export function haveSameWords(one: string, other: string): boolean {
  if (differInSpaces(one, other) || withoutSigns(one) === withoutSigns(other)) return true;
  let at = 0;
  let there = 0;
  for (;;) {
    while (at < one.length && !isWordAt(one, at)) at += 1;
    while (there < other.length && !isWordAt(other, there)) there += 1;
    if (at === one.length || there === other.length) return at === one.length && there === other.length;
    while (at < one.length && there < other.length && isWordAt(one, at) && isWordAt(other, there)) {
      if (!isSameLetter(one[at] ?? '', other[there] ?? '')) return false;
      at += 1;
      there += 1;
    }
    const goesOn = at < one.length && isWordAt(one, at);
    if (goesOn || (there < other.length && isWordAt(other, there))) return false;
  }
}
