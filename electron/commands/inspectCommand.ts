// fanfolio inspect: what is understood of files, without storing them.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { displayAuthors, displayTitle } from '../../shared/story/metadata.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { inspectionOf } from '../importers/inspection.ts';
import { readSource } from '../importers/readSource.ts';
import { checkSourceSize } from '../workers/checkSourceSize.ts';
import { type RawPath, rawPathOf } from '../workers/rawPaths.ts';
import { sourceFileError } from '../workers/sourceFileError.ts';
import { done, type Outcome } from './output.ts';

async function readBytes({ path, raw }: RawPath): Promise<Uint8Array> {
  try {
    const info = await stat(raw);
    if (info.isDirectory()) throw new AppError('unsupportedFormat', `"${path}" is a folder.`);
    if (!info.isFile()) throw new AppError('fileUnreadable', `"${path}" is no file.`);
    checkSourceSize(path, info.size);
    return await readFile(raw);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw sourceFileError(path, cause);
  }
}

function linesOf(file: string, story: CompletedStory): string {
  const { metadata } = story;
  const repairs = story.repairs.map(({ kind, count }) => `${kind} ${count}`).join(', ');
  return [
    file,
    `  ${displayTitle(metadata)}, by ${displayAuthors(metadata)}`,
    `  ${story.words} words in ${story.chapters.length} chapters, read as ${story.importer}, ${story.encoding ?? 'no text encoding'}`,
    `  rating: ${metadata.rating.label ?? metadata.rating.value}`,
    ...metadata.warnings.author.map((words) => `  warning: ${words}`),
    ...story.chapters.map(
      ({ entry }, index) => `  ${index + 1}. ${entry.title ?? entry.start} (${entry.words} words)`,
    ),
    ...(repairs === '' ? [] : [`  repairs: ${repairs}`]),
    ...story.problems.map(({ message }) => `  problem: ${message}`),
  ].join('\n');
}

async function inspectFile(file: string): Promise<Outcome> {
  try {
    const found = await rawPathOf(file);
    const story = await readSource({ name: basename(found.path), bytes: await readBytes(found) });
    return done(inspectionOf(file, story), linesOf(file, story));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refused = { code: error.code, message: error.message };
    return {
      value: { file, refused },
      text: `${file}\n  refused: ${error.message} [${error.code}]`,
      isRefused: true,
    };
  }
}

export async function inspectCommand(files: readonly string[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await inspectFile(file));
  return {
    value: outcomes.map(({ value }) => value),
    text: outcomes.map(({ text }) => text).join('\n\n'),
    isRefused: outcomes.some(({ isRefused }) => isRefused),
  };
}
