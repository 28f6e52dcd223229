// transferLines: what is left of a mail's header above a text: how it was sent, and nothing else.
import { entryOf, type HeaderEntry } from './header.ts';

const transferLine =
  /^(?:mime-version\s*:\s*1\.0\b.{0,60}|content-transfer-encoding\s*:\s*(?:7bit|8bit|binary|base64|quoted-printable)\s*|content-type\s*:\s*text\/\w{2,12}\b[^.!?]{0,100}|content-(?:disposition|language)\s*:\s*[\w-]{2,20}\s*(?:;.{0,80})?)$/i;
const mostLines = 4;

export type TransferLines = {
  readonly entry: HeaderEntry;
  /** The index of the first line after them. */
  readonly next: number;
};

/** Null where other words stand right below: then they belong to a mail's header, or to a page about such. */
export function transferLinesAt(lines: readonly string[], first: number): TransferLines | null {
  if (!/^[cm]/i.test(lines[first] ?? '')) return null;
  let next = first;
  while (next - first < mostLines && transferLine.test((lines[next] ?? '').slice(0, 160))) next += 1;
  if (next === first || lines[next] !== '' || !lines.slice(next, next + 40).some((line) => line !== ''))
    return null;
  const text = lines
    .slice(first, next)
    .map((line) => line.trim())
    .join('\n');
  return { entry: { ...entryOf('front:other', null, first + 1, [text]), isBanner: true }, next };
}
