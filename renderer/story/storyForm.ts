// The details of a story as a form of plain text, and the edit that its changes amount to.
import type { ArchiveTopic, ArchiveWarning } from '../../shared/story/archiveWarning.ts';
import type { Metadata, StoryStatus } from '../../shared/story/metadata.ts';
import type { RatingValue } from '../../shared/story/rating.ts';
import type { StoryEdit } from '../../shared/story/story.ts';
import { warnedTopicsIn } from '../../shared/story/warnedTopics.ts';

/** Lists are one entry a line. */
export type StoryForm = {
  readonly title: string;
  readonly authors: string;
  readonly fandoms: string;
  readonly relationships: string;
  readonly characters: string;
  readonly tags: string;
  readonly rating: RatingValue;
  readonly archive: readonly ArchiveWarning[];
  readonly author: string;
  readonly summary: string;
  readonly language: string;
  readonly status: StoryStatus;
  readonly seriesName: string;
  readonly seriesIndex: string;
};

export type ListField = 'authors' | 'fandoms' | 'relationships' | 'characters' | 'tags';

export const listFields: readonly ListField[] = ['authors', 'fandoms', 'relationships', 'characters', 'tags'];

/** An empty line divides the author's warnings, which may run over several lines each. */
const warningDivider = '\n\n';

export function formOf(metadata: Metadata): StoryForm {
  const series = metadata.series[0];
  return {
    title: metadata.title ?? '',
    authors: metadata.authors.join('\n'),
    fandoms: metadata.fandoms.join('\n'),
    relationships: metadata.relationships.join('\n'),
    characters: metadata.characters.join('\n'),
    tags: metadata.tags.join('\n'),
    rating: metadata.rating.value,
    archive: metadata.warnings.archive,
    author: metadata.warnings.author.join(warningDivider),
    summary: metadata.summary ?? '',
    language: metadata.language ?? '',
    status: metadata.status,
    seriesName: series?.name ?? '',
    seriesIndex: series?.index?.toString() ?? '',
  };
}

function lines(text: string): string[] {
  const entries = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(entries.filter((line) => line !== ''))];
}

/**
 * The Archive's warnings with those ticked that the author's words name plainly now and did not name before: what was
 * unticked by hand stays so while its words stand.
 */
export function withNamedTopics(
  archive: readonly ArchiveWarning[],
  before: string,
  now: string,
): readonly ArchiveWarning[] {
  if (before === now) return archive;
  const known = [...archive, ...topicsIn(before)];
  const named = topicsIn(now).filter((topic) => !known.includes(topic));
  if (named.length === 0) return archive;
  // "None apply" is not so any more.
  return [...archive.filter((warning) => warning !== 'none'), ...named];
}

/** One warning at a time, as they are kept: a "no" in one is not said of the next. */
function topicsIn(text: string): readonly ArchiveTopic[] {
  return authorWarnings(text).flatMap((words) => warnedTopicsIn(words));
}

function authorWarnings(text: string): readonly string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((words) => words.trim())
    .filter((words) => words !== '');
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Null when it is no BCP 47 tag. */
export function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.trim())[0] ?? null;
  } catch {
    return null;
  }
}

export function isLanguageValid(text: string): boolean {
  return text.trim() === '' || languageTag(text) !== null;
}

export function isSeriesIndexValid(text: string): boolean {
  return /^\s*(?:\d+(?:\.\d+)?)?\s*$/.test(text);
}

function seriesOf(form: StoryForm, metadata: Metadata): Metadata['series'] {
  const name = textOrNull(form.seriesName);
  const further = metadata.series.slice(1);
  if (name === null) return further;
  return [{ name, index: form.seriesIndex.trim() === '' ? null : Number(form.seriesIndex) }, ...further];
}

function warningsOf(form: StoryForm): Metadata['warnings'] {
  const author = [...authorWarnings(form.author)];
  return { archive: [...form.archive], author, stated: form.archive.length > 0 || author.length > 0 };
}

/** Only the fields that the reader changed: an absent key leaves the field to what the source says. */
export function editOf(form: StoryForm, metadata: Metadata): StoryEdit {
  const before = formOf(metadata);
  const isChanged = (...fields: readonly (keyof StoryForm)[]) =>
    fields.some((field) => JSON.stringify(form[field]) !== JSON.stringify(before[field]));
  const lists = listFields
    .filter((field) => isChanged(field))
    .map((field): [ListField, string[]] => [field, lines(form[field])]);
  return {
    ...(isChanged('title') ? { title: textOrNull(form.title.replace(/\s+/g, ' ')) } : {}),
    ...Object.fromEntries(lists),
    ...(isChanged('rating') ? { rating: { value: form.rating, label: null } } : {}),
    ...(isChanged('archive', 'author') ? { warnings: warningsOf(form) } : {}),
    ...(isChanged('summary') ? { summary: textOrNull(form.summary) } : {}),
    ...(isChanged('language') ? { language: languageTag(form.language) } : {}),
    ...(isChanged('status') ? { status: form.status } : {}),
    ...(isChanged('seriesName', 'seriesIndex') ? { series: [...seriesOf(form, metadata)] } : {}),
  };
}
