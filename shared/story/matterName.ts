// The names of what stands before and after a story's text, the same on the page and in a book.
import type { BackMatter, FrontMatter } from './story.ts';

type MatterKind = FrontMatter['kind'] | BackMatter['kind'];

const names: Readonly<Record<MatterKind, string>> = {
  disclaimer: 'Disclaimer',
  warning: 'Warning',
  summary: 'Summary',
  notes: 'Notes',
  thanks: 'Thanks',
  chronology: 'Chronology',
  dedication: 'Dedication',
  navigation: 'Website links',
  copyright: 'Copyright',
  licence: 'Licence',
  other: 'More',
};

export function matterName(kind: MatterKind): string {
  return names[kind];
}
