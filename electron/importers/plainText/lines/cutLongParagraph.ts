// cutLongParagraph: a paragraph of many pages, cut between sentences, so that a page can be laid out without all of it.

/** About 4,000 words: longer than any author's paragraph, shorter than a segment. */
const longest = 22_000;
const sought = 12_000;
const sentenceEnd = /[.!?…]["”’')]*\s+/g;

function cutPlace(text: string, from: number): number {
  const window = text.slice(from + sought, from + longest);
  sentenceEnd.lastIndex = 0;
  const sentence = sentenceEnd.exec(window);
  if (sentence !== null) return from + sought + sentence.index + sentence[0].length;
  const space = window.lastIndexOf(' ');
  return space < 0 ? from + longest : from + sought + space + 1;
}

/** One piece in nearly every case. A text without any space is cut where it must be, never inside a character. */
export function cutLongParagraph(text: string): readonly string[] {
  if (text.length <= longest) return [text];
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    let to = cutPlace(text, from);
    if (/[\udc00-\udfff]/.test(text[to] ?? '')) to += 1;
    pieces.push(text.slice(from, to).trim());
    from = to;
  }
  pieces.push(text.slice(from).trim());
  return pieces.filter((piece) => piece !== '');
}
