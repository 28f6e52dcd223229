// splitLines: a text as lines without trailing white space; the index of a line is its number less one.

/** A form feed is white space: what it parted stays parted by the blank lines beside it. */
export function splitLines(text: string): string[] {
  const plain = text.includes('\f') ? text.replaceAll('\f', ' ') : text;
  return plain.split('\n').map((line) => line.trimEnd());
}

const wideSpace = /[ \t\u00a0]{2,}|\t/g;

/** Runs of spaces become one, as any reader shows them; a single no-break space is the author's. */
export function foldSpaces(text: string): string {
  const mayBeWide = text.includes('  ') || text.includes('\t') || text.includes('\u00a0');
  return (mayBeWide ? text.replace(wideSpace, ' ') : text).trim();
}
