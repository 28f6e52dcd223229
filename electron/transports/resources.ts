// What a page may fetch by address: the app's own files, and the pictures of stories.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

export type Resource = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Its name carries a hash of its content. */
  readonly isImmutable: boolean;
};

export type ResourceSource = {
  /** Holds index.html and assets/. */
  readonly rendererFolder: string;
  readonly readImage: (storyId: string, path: string) => Promise<{ bytes: Uint8Array; mediaType: string }>;
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

// No segment may begin with a dot and nothing is unescaped, so no path leads out of the folder.
const appPath = /^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const imagePath = /^\/library\/([^/]+)\/(.+)$/;

async function appFile(folder: string, path: string): Promise<Resource | null> {
  const name = path === '/' ? '/index.html' : path;
  const mediaType = mediaTypes[extname(name)];
  if (!appPath.test(name) || mediaType === undefined) return null;
  try {
    const bytes = await readFile(join(folder, name));
    return { bytes, mediaType, isImmutable: name.startsWith('/assets/') };
  } catch {
    return null;
  }
}

async function image(source: ResourceSource, storyId: string, path: string): Promise<Resource | null> {
  try {
    const { bytes, mediaType } = await source.readImage(
      decodeURIComponent(storyId),
      decodeURIComponent(path),
    );
    return { bytes, mediaType, isImmutable: false };
  } catch (error) {
    if (error instanceof AppError || error instanceof URIError) return null;
    throw error;
  }
}

/** `path` is the path of the address, still escaped, without its query. Null: there is no such thing. */
export function readResource(source: ResourceSource, path: string): Promise<Resource | null> {
  const asked = imagePath.exec(path);
  return asked?.[1] === undefined || asked[2] === undefined
    ? appFile(source.rendererFolder, path)
    : image(source, asked[1], asked[2]);
}

export function cacheControlOf(resource: Resource): string {
  return resource.isImmutable ? 'max-age=31536000, immutable' : 'no-store';
}
