// The Archive's warnings: the vocabulary, and the words that name them.
import * as z from 'zod/mini';

export const ArchiveWarning = z.enum(['violence', 'death', 'nonCon', 'underage', 'choseNotTo', 'none']);
export type ArchiveWarning = z.infer<typeof ArchiveWarning>;

/** The four topics that the Archive of Our Own asks about. */
export const archiveTopics = [
  'violence',
  'death',
  'nonCon',
  'underage',
] as const satisfies readonly ArchiveWarning[];
export type ArchiveTopic = (typeof archiveTopics)[number];

const names: Readonly<Record<ArchiveWarning, string>> = {
  violence: 'Graphic violence',
  death: 'Major character death',
  nonCon: 'Rape or non-consent',
  underage: 'Underage sex',
  choseNotTo: 'Chose not to use warnings',
  none: 'No archive warnings apply',
};

export function archiveWarningName(warning: ArchiveWarning): string {
  return names[warning];
}

const patterns: readonly (readonly [RegExp, ArchiveWarning])[] = [
  [/chose\s+not\s+to\s+(?:use|warn)|choose\s+not\s+to\s+(?:use|warn)/i, 'choseNotTo'],
  [/no\s+archive\s+warnings?\s+appl/i, 'none'],
  [/graphic\s+depictions?\s+of\s+violence/i, 'violence'],
  [/major\s+character\s+death/i, 'death'],
  [/rape\s*\/\s*non-?con/i, 'nonCon'],
  [/^\s*underage(?:\s+sex)?\s*$/i, 'underage'],
];

/** Null when the words are the author's own and none of the Archive's. */
export function archiveWarningFromLabel(label: string): ArchiveWarning | null {
  return patterns.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}
