// numberedStory: as many different stories as a test asks for, each about 30 kB.
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import type { SourceFile } from '../../../electron/library/library.ts';
import { storyOf } from './storyOf.ts';

const words = 'lamp river stone winter letter harbour quiet window garden morning'.split(' ');

function paragraph(number: number, line: number): string {
  return Array.from(
    { length: 60 },
    (_, index) => words[(number * 7 + line * 3 + index * index) % words.length],
  ).join(' ');
}

/** `number` decides the bytes, and so the id; `seed` only the title that the importer found. */
export function numberedStory(
  number: number,
  seed: number,
): { readonly story: CompletedStory; readonly source: SourceFile } {
  const lines = Array.from({ length: 78 }, (_, line) => `${paragraph(number, line)}.`);
  const text = `Story number ${number}.\n${lines.join('\n')}`;
  const metadata = { title: `Story ${number} as read by ${seed}`, authors: ['Ada Quill'] };
  return { story: storyOf(metadata, [text]), source: { name: `${number}.txt`, bytes: Buffer.from(text) } };
}
