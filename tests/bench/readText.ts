// A process that reads one text and says how long it took: by Fanfolio's importer, or by the least that any reader must do.
import { readFileSync } from 'node:fs';
import { readSource } from '../../electron/importers/readSource.ts';

const [kind = '', path = '', warmUp = ''] = process.argv.slice(2);

async function importedWords(file: string): Promise<number> {
  const { words } = await readSource({ name: 'story.txt', bytes: readFileSync(file) });
  return words;
}

/** Paragraphs and their words, without a look at what they mean. */
function foldedParagraphs(file: string): number {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '').length;
}

const task = async () => (kind === 'floor' ? foldedParagraphs(path) : importedWords(path));

// Both are warmed by the same small text, so that neither pays for its compiler.
for (let run = 0; run < 3; run += 1)
  await (kind === 'floor' ? foldedParagraphs(warmUp) : importedWords(warmUp));
const started = performance.now();
const count = await task();
const milliseconds = performance.now() - started;
process.stdout.write(JSON.stringify({ count, milliseconds, peak: process.resourceUsage().maxRSS * 1024 }));
