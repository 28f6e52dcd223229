// deriveStory: a story made from the bytes of its source and the reader's choices.
import { AppError } from '../../shared/errors.ts';
import type { Metadata } from '../../shared/story/metadata.ts';
import {
  choicesText,
  hasChoices,
  noChoices,
  type ReadingChoices,
} from '../../shared/story/readingChoices.ts';
import type { Story, StoryEdit, StoryId, Version } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { canShareStory, partsKeyOf } from '../importers/storyParts.ts';
import { namedChapters } from './derivedFiles.ts';
import type { LibraryContext } from './libraryContext.ts';
import { withEdits } from './storyEdits.ts';
import { storyIdFrom } from './storyFolder.ts';
import {
  currentVersions,
  joinedSource,
  readSourceEntries,
  readVersionSource,
  type SourceEntry,
  type StorySource,
} from './storySource.ts';

/** `completed` is what the files of `story` are written from. */
export type DerivedStory = { readonly story: Story; readonly completed: CompletedStory };

/** A file of a story, as it is stored. */
export type StoredFile = Pick<Version, 'fileName' | 'originalName' | 'sha256' | 'bytes'>;

/** `completed` is what the file by itself was read as. */
export function versionOf(file: StoredFile, completed: CompletedStory, at: string): Version {
  const { importer, encoding, confidence, part } = completed;
  return { ...file, importedAt: at, importer, encoding, confidence, ...(part === null ? {} : { part }) };
}

/** What is new of a story when it is stored, beside what the importer made of it. */
export function storyFrom(
  completed: CompletedStory,
  id: StoryId,
  versions: readonly Version[],
  at: string,
): Story {
  const { metadata, words, front, back, repairs, problems } = completed;
  return {
    format: 1,
    id,
    addedAt: at,
    versions,
    metadata,
    stated: metadata,
    words,
    chapters: completed.chapters.map(({ entry }) => entry),
    front,
    back,
    repairs,
    problems,
  };
}

async function completedFrom(
  context: Pick<LibraryContext, 'lastDerived'>,
  { source, sha256 }: StorySource,
  choices: ReadingChoices,
): Promise<CompletedStory> {
  return context.lastDerived.get(`${sha256} ${source.name} ${choicesText(choices)}`, async () => {
    const { readSource } = await import('../importers/readSource.ts');
    return readSource(source, { choices, lists: 'few' });
  });
}

/** The story as its newest version, or all its parts, and these choices make it. Rejects with AppError where they cannot be read. */
export async function deriveStory(
  context: Pick<LibraryContext, 'lastDerived'>,
  path: string,
  story: Story,
  choices: ReadingChoices,
  edits: StoryEdit,
): Promise<DerivedStory> {
  const newest = story.versions.at(-1);
  const completed = await completedFrom(context, await readVersionSource(path, story.versions), choices);
  const { metadata, words, front, back, repairs, problems, importer, encoding, confidence } = completed;
  const versions = story.versions.map((version) =>
    version === newest ? { ...version, importer, encoding, confidence } : version,
  );
  const derived = { stated: metadata, words, front, back, repairs, problems, versions, choices };
  return {
    story: {
      ...story,
      ...derived,
      metadata: withEdits(metadata, edits),
      chapters: namedChapters(completed, hasChoices(choices) || versions.length > 1),
    },
    completed,
  };
}

const addedAtPattern = /"addedAt":\s*"([^"]{10,40})"/;

/** A choice that the bytes cannot be read by must not keep the story from being mended. */
async function completedAnyhow(
  context: Pick<LibraryContext, 'lastDerived'>,
  source: StorySource,
  choices: ReadingChoices,
): Promise<{ readonly completed: CompletedStory; readonly choices: ReadingChoices }> {
  try {
    return { completed: await completedFrom(context, source, choices), choices };
  } catch (error) {
    if (!hasChoices(choices)) throw error;
    return { completed: await completedFrom(context, source, noChoices), choices: noChoices };
  }
}

async function versionFrom(
  context: Pick<LibraryContext, 'lastDerived'>,
  entry: SourceEntry,
): Promise<{ readonly version: Version; readonly key: string | null; readonly metadata: Metadata }> {
  const { fileName, name, sha256, bytes, at } = entry;
  const completed = await completedFrom(context, joinedSource([entry]), noChoices);
  const file = { fileName, originalName: name, sha256, bytes: bytes.byteLength };
  return {
    version: versionOf(file, completed, at.toISOString()),
    key: completed.part === null ? null : partsKeyOf(completed.metadata),
    metadata: completed.metadata,
  };
}

/** The version that gave the story its id, or the last by name; with it, the other parts of the same story. */
async function versionsFrom(
  context: Pick<LibraryContext, 'lastDerived'>,
  entries: readonly [SourceEntry, ...SourceEntry[]],
  id: StoryId,
): Promise<readonly Version[]> {
  const main = entries.find(({ sha256 }) => storyIdFrom(sha256) === id) ?? entries.at(-1) ?? entries[0];
  const first = await versionFrom(context, main);
  const { part } = first.version;
  if (part === undefined || first.key === null || entries.length === 1) return [first.version];
  const others: Version[] = [];
  for (const entry of entries.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    if (entry === main) continue;
    const other = await versionFrom(context, entry).catch(() => null);
    if (other?.key !== first.key || other.version.part === undefined) continue;
    const [one, another] = [
      { ...first.metadata, part },
      { ...other.metadata, part: other.version.part },
    ];
    if (canShareStory(one, another)) others.push(other.version);
  }
  return [first.version, ...others];
}

/**
 * The story of a folder whose story.json is damaged; `rest` is what that still says, of which only the day of the import
 * is taken. Rejects with AppError('storyDamaged') when the source is absent or no importer reads it.
 */
export async function rebuildStory(
  context: Pick<LibraryContext, 'lastDerived'>,
  path: string,
  id: StoryId,
  rest: string,
  wanted: ReadingChoices,
): Promise<DerivedStory> {
  const entries = await readSourceEntries(path);
  try {
    const versions = await versionsFrom(context, entries, id);
    const source = await readVersionSource(path, versions);
    const { completed, choices } = await completedAnyhow(context, source, wanted);
    const known = addedAtPattern.exec(rest)?.[1];
    const isKnown = known !== undefined && !Number.isNaN(Date.parse(known));
    const at = isKnown ? known : (versions[0]?.importedAt ?? entries[0].at.toISOString());
    const newest = currentVersions(versions).length === 1 ? versions[0] : null;
    const { encoding, confidence } = completed;
    const dated = versions.map((version) => ({
      ...version,
      ...(version === newest ? { encoding, confidence } : {}),
      importedAt: isKnown && version === versions[0] ? known : version.importedAt,
    }));
    const story = storyFrom(completed, id, dated, at);
    const chapters = namedChapters(completed, hasChoices(choices) || versions.length > 1);
    return { story: { ...story, chapters, ...(hasChoices(choices) ? { choices } : {}) }, completed };
  } catch (cause) {
    throw new AppError('storyDamaged', 'The story is damaged, and its source cannot be read.', { cause });
  }
}
