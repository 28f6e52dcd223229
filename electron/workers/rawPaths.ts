// Paths whose bytes are no UTF-8, as old systems named files: they are read by their bytes, and shown in letters.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

/** `raw` is the path for the system, where the shown one is not the same. */
export type RawPath = { readonly path: string; readonly raw: string | Buffer };

export type FolderEntry = RawPath & {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
};

const lost = '\ufffd';
const separator = Buffer.from(sep);

function joinedRaw(folder: string | Buffer, name: Buffer): Buffer {
  return Buffer.concat([Buffer.isBuffer(folder) ? folder : Buffer.from(folder), separator, name]);
}

/** Bytes that are no UTF-8 are shown as Latin letters, which they mostly are. */
function shownName(name: Buffer): string {
  const text = name.toString('utf8');
  return text.includes(lost) ? name.toString('latin1') : text;
}

function kindOf(entry: Dirent<Buffer>): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}

/** The entries of a folder; rejects as readdir does. */
export async function entriesOf({ path, raw }: RawPath): Promise<readonly FolderEntry[]> {
  const found = await readdir(raw, { withFileTypes: true, encoding: 'buffer' });
  return found.map((entry) => {
    const name = shownName(entry.name);
    const shown = join(path, name);
    const isPlain = !Buffer.isBuffer(raw) && Buffer.from(name).equals(entry.name);
    return {
      name,
      path: shown,
      raw: isPlain ? shown : joinedRaw(raw, entry.name),
      kind: kindOf(entry),
    };
  });
}

/** A path that a shell handed over has lost such bytes; where only one file can be meant, it is that. */
export async function rawPathOf(path: string): Promise<RawPath> {
  if (!basename(path).includes(lost)) return { path, raw: path };
  const folder = dirname(path);
  const names = await readdir(folder, { encoding: 'buffer' }).catch(() => []);
  const [own, other] = names.filter((name) => name.toString('utf8') === basename(path));
  return own === undefined || other !== undefined
    ? { path, raw: path }
    : { path: join(folder, shownName(own)), raw: joinedRaw(folder, own) };
}
