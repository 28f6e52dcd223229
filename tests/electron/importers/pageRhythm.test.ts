// The page's own rhythm under ill treatment: no word goes, nothing hangs, and each kind can be switched off.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { countedText } from './countedText.ts';
import { accountOf, balanced } from './wordAccount.ts';

const root = join(import.meta.dirname, '../../fixtures/importers/plainText');
const names = [
  'ruleKinds',
  'rulesRunIn',
  'rulesAndGaps',
  'formFeeds',
  'wrappedAndLong',
  'verseInProse',
  'lettersAndTelegrams',
  'lists',
  'dashDialogue',
  'chineseWrapped',
  'quotedBlocks',
  'hyphensAtWraps',
  'hangingLines',
  'indentedDialogue',
  'strayBreaks',
  'emphasisKinds',
  'figures',
];
const linesOf = (name: string) => readFileSync(join(root, name, 'source.txt'), 'utf8').split('\n');

/** The same order at every run. */
function shuffled(lines: readonly string[]): readonly string[] {
  let seed = 20_031;
  return lines
    .map((line) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return { line, place: seed };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line);
}

const treatments: readonly (readonly [string, (lines: readonly string[]) => string])[] = [
  ['shuffled', (lines) => shuffled(lines).join('\n')],
  ['doubled', (lines) => lines.flatMap((line) => [line, line]).join('\n')],
  ['joined by twos', (lines) => lines.map((line, index) => line + (index % 2 === 0 ? ' ' : '\n')).join('')],
  ['on one line', (lines) => lines.join(' ')],
  ['without blank lines', (lines) => lines.filter((line) => line.trim() !== '').join('\n')],
  ['with a tab before each line', (lines) => lines.map((line) => `\t${line}`).join('\n')],
  ['in capitals', (lines) => lines.join('\n').toUpperCase()],
  ['with the line ends of Windows', (lines) => lines.join('\r\n')],
  ['quoted in a reply', (lines) => lines.map((line) => `> ${line}`).join('\n')],
  ['upside down', (lines) => [...lines].reverse().join('\n')],
];

describe.each(treatments)('%s', (_name, treat) => {
  test.each(names)('%s keeps its words', async (name) => {
    const text = treat(linesOf(name));
    const bytes = new TextEncoder().encode(text);
    const story = await readSource({ name: 'a.txt', bytes }, { choices: noChoices, lists: 'all' });
    expect(accountOf(await countedText(new TextEncoder().encode(text)), story)).toEqual(balanced);
  });
});

async function readWithout(name: string, kind: string | null) {
  const bytes = new TextEncoder().encode(linesOf(name).join('\n'));
  const repairs = kind === null ? {} : { [kind]: false };
  const story = await readSource(
    { name: 'a.txt', bytes },
    { choices: { ...noChoices, repairs }, lists: 'all' },
  );
  return story.chapters.flatMap(({ blocks }) => blocks);
}

const count = (blocks: readonly string[], part: string) =>
  blocks.filter((block) => block.includes(part)).length;

describe('switched off', () => {
  test('a break that nobody drew is none, and its rule stays in the paragraph', async () => {
    const blocks = await readWithout('rulesRunIn', 'sceneBreak');
    expect(count(blocks, '<hr')).toBe(0);
    expect(blocks.map(blockText)).toContain('***** The horn blew twice.');
    expect(count(await readWithout('formFeeds', 'sceneBreak'), '<hr')).toBe(0);
    expect(count(await readWithout('dotsBetweenScenes', 'sceneBreak'), '<p>...</p>')).toBe(2);
  });

  test('a list keeps its marks', async () => {
    const blocks = await readWithout('lists', 'listMark');
    expect(count(blocks, '<ol>')).toBe(0);
    expect(count(blocks, '1. Rope')).toBe(1);
  });

  test('a quoted reply keeps its marks', async () => {
    expect(count(await readWithout('lettersAndTelegrams', 'quoteMark'), '&gt; How many')).toBe(1);
    expect(count(await readWithout('lettersAndTelegrams', null), '&gt; How many')).toBe(0);
  });

  test('a word stays broken', async () => {
    expect(count(await readWithout('hyphensAtWraps', 'joinedWord'), 'grand-<br/>father')).toBe(1);
    expect(count(await readWithout('hyphensAtWraps', null), 'a grandfather clock')).toBe(1);
  });

  test('a line stays broken', async () => {
    expect(count(await readWithout('shortWrapped', 'hardWrap'), '<br/>')).toBe(2);
  });
});

test('what stands on one line of ten megabytes is read', async () => {
  const bytes = new TextEncoder().encode('It was so, *and* so. '.repeat(500_000));
  const started = process.cpuUsage();
  const story = await readSource({ name: 'a.txt', bytes });
  const { user, system } = process.cpuUsage(started);
  expect(story.chapters[0]?.entry.emphasis).toBe(500_000);
  expect((user + system) / 1e6).toBeLessThan(10);
});
