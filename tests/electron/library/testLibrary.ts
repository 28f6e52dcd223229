// testLibrary: libraries in temporary folders, and stories that are made by hand.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Library, SourceFile } from '../../../electron/library/library.ts';
import { openLibrary } from '../../../electron/library/openLibrary.ts';
import type { Device } from '../../../shared/reading/readingState.ts';

import { storyOf } from './storyOf.ts';

export const laptop: Device = { id: 'laptop', name: 'Laptop' };
export const phone: Device = { id: 'phone', name: 'Phone' };

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}, 60_000);

export function whenDone(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup);
}

export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fanfolio-test-')));
  whenDone(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export type TestPlace = { readonly path: string; readonly cacheFolder: string };

export async function emptyPlace(): Promise<TestPlace> {
  const folder = await temporaryFolder();
  return { path: join(folder, 'library'), cacheFolder: join(folder, 'cache') };
}

/** Closed at the end of the test, if not before. */
export async function openAt(
  place: TestPlace,
  options: { readonly device?: Device; readonly now?: () => Date } = {},
): Promise<Library> {
  const library = await openLibrary({ ...place, device: laptop, create: true, ...options });
  whenDone(() => library.close());
  return library;
}

export async function openNew(): Promise<Library & TestPlace> {
  const place = await emptyPlace();
  return { ...(await openAt(place)), ...place };
}

export function textSource(text: string, name = 'story.txt'): SourceFile {
  return { name, bytes: Buffer.from(text) };
}

/** A story and the source that it came from; the text decides the id. */
export async function addText(library: Library, title: string, text: string): Promise<string> {
  const { id } = await library.addStory(storyOf({ title, authors: ['Ada Quill'] }, [text]), textSource(text));
  return id;
}

export const wholeShelf = { words: '', sort: 'title', filter: 'all', offset: 0, limit: 1000 } as const;
