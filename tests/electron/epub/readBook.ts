// An exported book taken apart for tests.
import { strFromU8, unzipSync } from 'fflate';

export type ReadBook = {
  readonly names: readonly string[];
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
  /** The hrefs of the spine's items, in order. */
  readonly spine: readonly string[];
};

export function readBook(book: Uint8Array): ReadBook {
  const files = unzipSync(book);
  const bytes = (name: string) => {
    const found = files[name] ?? files[`OEBPS/${name}`];
    if (found === undefined) throw new Error(`The book has no ${name}.`);
    return found;
  };
  const text = (name: string) => strFromU8(bytes(name));
  const opf = text('content.opf');
  const hrefs = new Map(
    Array.from(opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g), ([, id = '', href = '']) => [id, href]),
  );
  const spine = Array.from(opf.matchAll(/<itemref idref="([^"]+)"/g), ([, id = '']) => hrefs.get(id) ?? '');
  return { names: Object.keys(files), text, bytes, spine };
}

/** The words of a page or of blocks, without markup. */
export function wordsOf(markup: string): string {
  return markup
    .replace(/<head>[\s\S]*?<\/head>|<header[\s\S]*?<\/header>|<rp>.*?<\/rp>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#10;/g, ' ')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/\s+/g, ' ')
    .trim();
}
