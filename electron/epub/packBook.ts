// The zip of a book: the media type first and stored, everything in a fixed order and with a fixed time.
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { BookImage } from './bookPlan.ts';

const root = 'OEBPS/';
const mediaTypeFile = 'mimetype';
/** Built from local parts, as the zip format stores it: the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0);

/** `rendered` is a zip without the images. An unchanged book has unchanged bytes, so devices keep its place. */
export function packBook(rendered: Uint8Array, images: readonly BookImage[]): Uint8Array {
  const files = unzipSync(rendered);
  const names = Object.keys(files).filter((name) => name !== mediaTypeFile && !name.endsWith('/'));
  const packed: Zippable = {
    [mediaTypeFile]: [new TextEncoder().encode('application/epub+zip'), { level: 0, mtime: fixedTime }],
  };
  for (const name of names.sort()) {
    const bytes = files[name];
    if (bytes !== undefined) packed[name] = [bytes, { level: 6, mtime: fixedTime }];
  }
  for (const { path, bytes } of images) packed[root + path] = [bytes, { level: 0, mtime: fixedTime }];
  return zipSync(packed);
}
