// blockText: the words of a block, without its markup.
const breakingTag =
  /<(?:br|hr)\/>|<\/(?:p|pre|h[2-4]|li|dt|dd|tr|caption|figcaption|summary|blockquote|div)>/g;
const cellEnd = /<\/t[hd]>/g;
const tag = /<[^>]*>/g;
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));/g;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (_whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return named[name ?? ''] ?? '';
  });
}

/** The text of one block of story markup; a newline stands between its paragraphs, items and broken lines. */
export function blockText(block: string): string {
  const opening = block.indexOf('>') + 1;
  const closing = block.lastIndexOf('</');
  const inner = opening > 0 && closing >= opening ? block.slice(opening, closing) : block;
  if (!inner.includes('<')) return decodeEntities(inner);
  const text = inner.replace(breakingTag, '\n').replace(cellEnd, '\t').replace(tag, '');
  return decodeEntities(text).trim();
}
