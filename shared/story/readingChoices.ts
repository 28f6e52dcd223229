// ReadingChoices: how the reader wants a source to be read, where the importer's own reading is not theirs.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';

/**
 * What is chosen of one block: `chapter` begins a chapter there (or names the one that begins there already; a null
 * title takes the block itself for the title when it is a heading), `join` makes the chapter that begins there one
 * with the chapter before it.
 */
export const ChapterChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chapter'), title: z.nullable(z.string()) }),
  z.object({ kind: z.literal('join') }),
]);
export type ChapterChoice = Immutable<z.infer<typeof ChapterChoice>>;

/**
 * `encoding` null leaves the guess to the importer. `repairs` switches a whole kind (`hardWrap`) or one place
 * (`hardWrap:<key>`, the key of the place) on or off; a place's own word wins over its kind's. `chapters` goes by the
 * key of a block: the hash of its words and a little of its neighbours'. No line number is in it, so that the choices
 * hold for a newer file of the same story.
 */
export const ReadingChoices = z.object({
  encoding: z.nullable(z.string()),
  repairs: z.record(z.string(), z.boolean()),
  chapters: z.record(z.string(), ChapterChoice),
});
export type ReadingChoices = Immutable<z.infer<typeof ReadingChoices>>;

export const noChoices: ReadingChoices = { encoding: null, repairs: {}, chapters: {} };

export function hasChoices({ encoding, repairs, chapters }: ReadingChoices): boolean {
  return encoding !== null || Object.keys(repairs).length > 0 || Object.keys(chapters).length > 0;
}

function sorted<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Equal texts, and only these, are equal choices. */
export function choicesText({ encoding, repairs, chapters }: ReadingChoices): string {
  const named = sorted(chapters).map(([key, choice]) => [
    key,
    choice.kind,
    choice.kind === 'chapter' ? choice.title : null,
  ]);
  return JSON.stringify([encoding, sorted(repairs), named]);
}

/** The name under which `repairs` keeps one place of a kind. */
export function repairPlaceName(kind: string, key: string): string {
  return `${kind}:${key}`;
}

/** Whether the repair is to be made; `key` null asks for the whole kind. */
export function isRepairOn({ repairs }: ReadingChoices, kind: string, key: string | null): boolean {
  const own = key === null ? undefined : repairs[repairPlaceName(kind, key)];
  return own ?? repairs[kind] ?? true;
}
