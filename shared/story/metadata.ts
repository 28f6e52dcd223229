// What is known of a story besides its text.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { ArchiveWarning } from './archiveWarning.ts';
import { Rating } from './rating.ts';

const texts = z.array(z.string());

/** `YYYY-MM-DD`, as in the OPF's dc:date. */
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const Series = z.object({ name: z.string(), index: z.nullable(z.number()) });
export type Series = Immutable<z.infer<typeof Series>>;

export const StoryStatus = z.enum(['complete', 'inProgress', 'unknown']);
export type StoryStatus = z.infer<typeof StoryStatus>;

/** `author` holds warnings verbatim; `stated` is false when the source says nothing at all about warnings. */
export const Warnings = z.object({ archive: z.array(ArchiveWarning), author: texts, stated: z.boolean() });
export type Warnings = Immutable<z.infer<typeof Warnings>>;

/** A null title means that the source names none: it is shown as "Untitled" and never invented. `language` is BCP 47. */
export const Metadata = z.object({
  title: z.nullable(z.string()),
  authors: texts,
  fandoms: texts,
  relationships: texts,
  characters: texts,
  tags: texts,
  categories: texts,
  rating: Rating,
  warnings: Warnings,
  summary: z.nullable(z.string()),
  language: z.nullable(z.string()),
  series: z.array(Series),
  status: StoryStatus,
  published: z.nullable(Day),
  updated: z.nullable(Day),
  source: z.object({ url: z.nullable(z.string()), workKey: z.nullable(z.string()) }),
});
export type Metadata = Immutable<z.infer<typeof Metadata>>;

export const emptyMetadata: Metadata = {
  title: null,
  authors: [],
  fandoms: [],
  relationships: [],
  characters: [],
  tags: [],
  categories: [],
  rating: { value: 'unknown', label: null },
  warnings: { archive: [], author: [], stated: false },
  summary: null,
  language: null,
  series: [],
  status: 'unknown',
  published: null,
  updated: null,
  source: { url: null, workKey: null },
};

export function displayTitle(story: { readonly title: string | null }): string {
  return story.title ?? 'Untitled';
}

/** The by-line without "by"; "Unknown author" when the source names none. */
export function displayAuthors(story: { readonly authors: readonly string[] }): string {
  return story.authors.length > 0 ? story.authors.join(', ') : 'Unknown author';
}

export function byLine(story: { readonly authors: readonly string[] }): string {
  return story.authors.length > 0 ? `by ${story.authors.join(', ')}` : displayAuthors(story);
}
