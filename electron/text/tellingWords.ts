// tellingWords: the words of a text that have bytes beyond ASCII, which alone tell its encoding.

const mostBytes = 24 * 1_024;
const longestWord = 48;

const isSpace = (byte: number | undefined) =>
  byte === undefined || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/**
 * One word a line, with the space before and after it; long ones are cut. In a long text they are taken from its
 * beginning, as many as are enough.
 */
export function tellingWords(bytes: Uint8Array): Uint8Array {
  const words = new Uint8Array(mostBytes + longestWord * 4);
  let size = 0;
  let at = 0;
  while (at < bytes.length && size < mostBytes) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    let start = at;
    while (at - start < longestWord && !isSpace(bytes[start - 1])) start -= 1;
    let end = at;
    while (end - at < longestWord && !isSpace(bytes[end])) end += 1;
    words.set(bytes.subarray(start, end), size);
    size += end - start;
    words[size] = 0x0a;
    size += 1;
    at = end;
  }
  return words.subarray(0, size);
}
