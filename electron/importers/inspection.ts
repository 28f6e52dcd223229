// inspectionOf: what is understood of a story, as the command line prints it. Outside checks rely on every key.
import type { Metadata } from '../../shared/story/metadata.ts';
import type { BackMatter, Chapter, FrontMatter, Problem, Repair } from '../../shared/story/story.ts';
import type { CompletedStory } from './completedStory.ts';

type InspectedChapter = Omit<Chapter, 'segments' | 'file'>;

/** Keys in the order in which they are printed. */
export type Inspection = {
  readonly file: string;
  readonly importer: string;
  readonly encoding: string | null;
  /** How sure the encoding is, from 0 to 1; null when the format settles it. */
  readonly encodingConfidence: number | null;
} & Metadata & {
    readonly words: number;
    readonly front: readonly FrontMatter[];
    readonly back: readonly BackMatter[];
    readonly chapters: readonly InspectedChapter[];
    readonly repairs: readonly Repair[];
    readonly problems: readonly Problem[];
  };

function inspectedChapter({
  id,
  title,
  part,
  words,
  sceneBreaks,
  emphasis,
  notes,
  start,
}: Chapter): InspectedChapter {
  return {
    id,
    title,
    part,
    words,
    sceneBreaks,
    emphasis,
    notes: { before: notes.before, after: notes.after },
    start,
  };
}

export function inspectionOf(file: string, story: CompletedStory): Inspection {
  const { metadata } = story;
  return {
    file,
    importer: story.importer,
    encoding: story.encoding,
    encodingConfidence: story.confidence,
    title: metadata.title,
    authors: metadata.authors,
    fandoms: metadata.fandoms,
    relationships: metadata.relationships,
    characters: metadata.characters,
    tags: metadata.tags,
    categories: metadata.categories,
    rating: { value: metadata.rating.value, label: metadata.rating.label },
    warnings: {
      archive: metadata.warnings.archive,
      author: metadata.warnings.author,
      stated: metadata.warnings.stated,
    },
    summary: metadata.summary,
    language: metadata.language,
    series: metadata.series.map(({ name, index }) => ({ name, index })),
    status: metadata.status,
    published: metadata.published,
    updated: metadata.updated,
    words: story.words,
    source: { url: metadata.source.url, workKey: metadata.source.workKey },
    front: story.front.map(({ kind, text }) => ({ kind, text })),
    back: story.back.map(({ kind, text }) => ({ kind, text })),
    chapters: story.chapters.map(({ entry }) => inspectedChapter(entry)),
    repairs: story.repairs.map(({ kind, count, places }) => ({
      kind,
      count,
      places: places.map(({ line, before, after }) => ({ line, before, after })),
    })),
    problems: story.problems.map(({ code, message }) => ({ code, message })),
  };
}
