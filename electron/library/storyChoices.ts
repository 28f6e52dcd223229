// storyChoices: how the reader wants the source read, each choice an edit of its own, merged by time.
import * as z from 'zod/mini';
import { ChapterChoice, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import { rebasedChoices } from '../../shared/story/rebasedChoices.ts';
import { ianaNameOf } from '../text/namedEncodings.ts';
import {
  type EditsWriter,
  type FieldEdits,
  newestEdit,
  readEditsFiles,
  readOthersEdits,
  writeEdits,
} from './editsFile.ts';

const encodingName = 'encoding';
const repairPrefix = 'repair:';
const chapterPrefix = 'chapter:';

/** Null takes a choice back. */
const Encoding = z.nullable(z.string().check(z.refine((name) => ianaNameOf(name) !== null)));
const Switch = z.nullable(z.boolean());
const Chapter = z.nullable(ChapterChoice);

function merged<Value>(
  files: readonly FieldEdits[],
  prefix: string,
  schema: z.ZodMiniType<Value | null>,
  now: Date,
): Record<string, Value> {
  const names = new Set(
    files.flatMap((fields) => Object.keys(fields).filter((name) => name.startsWith(prefix))),
  );
  const entries = [...names].sort().flatMap((name) => {
    const value = newestEdit(files, name, (given) => schema.safeParse(given), now)?.value ?? null;
    return value === null ? [] : [[name.slice(prefix.length), value] as const];
  });
  return Object.fromEntries(entries);
}

export function mergedChoices(files: readonly FieldEdits[], now: Date): ReadingChoices {
  const encoding = newestEdit(files, encodingName, (value) => Encoding.safeParse(value), now);
  return {
    encoding: encoding?.value ?? null,
    repairs: merged(files, repairPrefix, Switch, now),
    chapters: merged(files, chapterPrefix, Chapter, now),
  };
}

function named({ encoding, repairs, chapters }: ReadingChoices): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...(encoding === null ? [] : [[encodingName, encoding] as const]),
    ...Object.entries(repairs).map(([name, value]) => [repairPrefix + name, value] as const),
    ...Object.entries(chapters).map(([name, value]) => [chapterPrefix + name, value] as const),
  ]);
}

function isChoiceName(name: string): boolean {
  return name === encodingName || name.startsWith(repairPrefix) || name.startsWith(chapterPrefix);
}

/**
 * The caller holds the machine's lock. Only what differs from the choices of all devices is written, and what came
 * since they were `base` stays. A choice that is taken back is kept as null only against other devices that made one too.
 */
export async function writeChoices(
  writer: EditsWriter,
  storyFolder: string,
  choices: ReadingChoices,
  base: ReadingChoices,
): Promise<void> {
  const current = mergedChoices(await readEditsFiles(storyFolder), writer.now());
  const wanted = named(rebasedChoices(base, choices, current));
  const known = named(current);
  const changes = new Map<string, unknown>();
  for (const [name, value] of wanted)
    if (JSON.stringify(known.get(name)) !== JSON.stringify(value)) changes.set(name, value);
  for (const name of known.keys()) if (!wanted.has(name)) changes.set(name, null);
  const others = await readOthersEdits(writer, storyFolder);
  await writeEdits(
    writer,
    storyFolder,
    Object.fromEntries(changes),
    (name, value) =>
      value === null && isChoiceName(name) && !others.some((fields) => Object.hasOwn(fields, name)),
  );
}
