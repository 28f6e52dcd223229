// Rules that are little drawings or marks, and the same signs where they part nothing.
import { expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { readBalanced } from './readBalanced.ts';

const telling = 'The ferry left at six, as it had left since before there was a clock in the town to say so.';
const talk = '"You might have told me," said Orla.';

const storyOf = (...between: readonly string[]) =>
  `Title: Six\nAuthor: Wren Tolliver\n\n${[telling, ...between.flatMap((each) => [each, telling]), talk, telling].join('\n\n')}\n`;

const countIn = (blocks: readonly string[]) => blocks.filter((block) => block.startsWith('<hr')).length;
const breaksOf = async (text: string) =>
  countIn((await readBalanced(text)).chapters.flatMap(({ blocks }) => blocks));

test.each(['<x>---<x>---<x>', '@}->--', '@}-->-- @}-->--', '--<-{@', '{*}', '{~} {~} {~}'])(
  '%s parts scenes wherever it stands alone',
  async (rule) => {
    expect(await breaksOf(storyOf(rule))).toBe(1);
  },
);

const habits = ['//', '/////', '::', '..:..', '-30-', '<3 <3 <3', '<>', '< >', 'o', 'xoxoxox', 'TIME SKIP'];

test.each([...habits, '~time skip~', '[Timeskip]', '1234567890'])(
  '%s parts scenes only by habit',
  async (rule) => {
    expect(await breaksOf(storyOf(rule))).toBe(0);
    expect(await breaksOf(storyOf(rule, telling, rule))).toBe(2);
  },
);

test('a kiss parts scenes only where it is frequent and nothing else does', async () => {
  expect(await breaksOf(storyOf('x', telling, 'x'))).toBe(0);
  expect(await breaksOf(storyOf('x', telling, 'x', telling, 'x'))).toBe(3);
  expect(await breaksOf(storyOf('x', telling, 'x', '* * *', 'x'))).toBe(1);
});

test.each(['[Orla’s POV]', '~Flashback~', 'Orla POV'])(
  'a row of signs parts the scene of %s',
  async (label) => {
    const text = `Title: Six\nAuthor: Wren Tolliver\n\n${[telling, '@@@@@', label, telling, talk].join('\n\n')}\n`;
    expect(await breaksOf(text)).toBe(1);
  },
);

test.each([
  'Orla',
  '[',
  '"~"',
  'What?',
  'xoxox',
  'Xox',
  'xoxo',
  'Time',
  '12345',
  '5551234567',
  'Time! Skip!',
  'O.',
])('a row above "%s", and the line itself, are no rules', async (line) => {
  expect(await breaksOf(storyOf(line, telling, line))).toBe(0);
  const text = `Title: Six\n\n${[telling, '$$$', line, telling, talk].join('\n\n')}\n`;
  expect(await breaksOf(text)).toBe(0);
});

test.each(['{ok}', '@orla', '<3', '-20-', '{*} a note', '@}', '<x>', ':', '/', '><'])(
  '%s is a line of its own, however often',
  async (line) => {
    expect(await breaksOf(storyOf(line, telling, line))).toBe(0);
  },
);

test('beside talk that it may belong to, a mark stays', async () => {
  const text = `Title: Six\n\n${[telling, 'She typed', '//', 'Wait', telling, 'He typed', '//', 'Go', telling].join('\n\n')}\n`;
  expect(await breaksOf(text)).toBe(0);
});

test('switched off, each stays as it was typed', async () => {
  const bytes = new TextEncoder().encode(storyOf('<x>---<x>', '{*}'));
  const choices = { ...noChoices, repairs: { sceneBreak: false } };
  const { chapters } = await readSource({ name: 'a.txt', bytes }, { choices, lists: 'all' });
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  expect(countIn(blocks)).toBe(0);
  expect(blocks).toContain('<p>{*}</p>');
});
