// ReadingChoices: how the reader wants a source to be read, where the importer's own reading is not theirs.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';

/** A chapter's title, the reader's own or the source's, is known by so much of it. */
export const longestChapterTitle = 500;

/**
 * What is chosen of one block: `chapter` begins a chapter there (or names the one that begins there already; a null
 * title takes the block itself for the title when it is a heading), `join` makes the chapter that begins there one
 * with the chapter before it. `over` is the source's own title of the chapter that the source itself begins there (null
 * where it has none), so that the choice goes to that chapter in a newer file; absent where only the reader begins one.
 */
export const ChapterChoice = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chapter'),
    title: z.nullable(z.string()),
    over: z.optional(z.nullable(z.string())),
  }),
  z.object({ kind: z.literal('join'), over: z.optional(z.nullable(z.string())) }),
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

/** More switches than these are better said of whole kinds. */
export const mostRepairChoices = 5_000;
const mostChapterChoices = 2_000;

const Key = z.string().check(z.maxLength(200));
const Title = z.string().check(z.maxLength(longestChapterTitle));

/** The encoding as a call may give it. */
export const GivenEncoding = z.nullable(z.string().check(z.maxLength(40)));

const GivenChapter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chapter'), title: z.nullable(Title), over: z.optional(z.nullable(Title)) }),
  z.object({ kind: z.literal('join'), over: z.optional(z.nullable(Title)) }),
]);

/** Counted before it is looked into: so many that they are refused must not take long to refuse. */
function atMost<Value>(most: number, what: string) {
  const isFew = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length <= most;
  return z.custom<Record<string, Value>>(isFew, { error: `there are too many choices of ${what}` });
}

/** The choices as a call may give them; those that are stored are read whatever their number. */
export const GivenChoices = z.object({
  encoding: GivenEncoding,
  repairs: z.pipe(atMost<boolean>(mostRepairChoices, 'repairs'), z.record(Key, z.boolean())),
  chapters: z.pipe(
    atMost<z.infer<typeof GivenChapter>>(mostChapterChoices, 'chapters'),
    z.record(Key, GivenChapter),
  ),
});

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
    ...(choice.over === undefined ? [] : [choice.over]),
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
