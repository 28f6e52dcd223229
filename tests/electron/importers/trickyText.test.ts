// Texts that look like something else: run-in breaks, speeches and numbers below headings, marks of direction, long lines.
import { expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { readBalanced } from './readBalanced.ts';

const plain =
  'The gulls sat on the slates of the ferry house until dusk.\n\nNo boat was seen on that day either.';

async function read(text: string, repairs: Readonly<Record<string, boolean>> = {}) {
  const bytes = new TextEncoder().encode(text);
  return readSource({ name: 'a.txt', bytes }, { choices: { ...noChoices, repairs }, lists: 'all' });
}

test.each(['***', '~~~'])('%s between sentences is a scene break', async (rule) => {
  const story = await read(
    `He rowed out. ${rule} She slept late. ${rule} It rained.\n\nHe came back. ${rule}\n\n${plain}`,
  );
  const [chapter] = story.chapters;
  expect(chapter?.blocks.slice(0, 7)).toEqual([
    '<p>He rowed out.</p>',
    '<hr class="scene"/>',
    '<p>She slept late.</p>',
    '<hr class="scene"/>',
    '<p>It rained.</p>',
    '<p>He came back.</p>',
    '<hr class="scene"/>',
  ]);
});

test('stars in the place of a word are no break and no emphasis', async () => {
  const story = await read(`What the *** is it, he *** said.\n\n${plain}`);
  expect(story.chapters[0]?.blocks[0]).toBe('<p>What the *** is it, he *** said.</p>');
});

test.each(['I', '1', '"Aye."'])('%s below each heading is no title', async (line) => {
  const chapter = (number: number) => `Chapter ${number}\n\n${line}\n\n${plain}`;
  const story = await read([1, 2, 3].map(chapter).join('\n\n'));
  expect(story.chapters.map(({ entry }) => entry.title)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
});

test('names lose every mark of direction, text those that are not closed', async () => {
  const source = `Title: The \u202eferry\u202c Ho\u202euse\nAuthor: Ma\u2066ren\n\nThe \u2067gulls\u2069 sat \u202ethere until dusk.\n\n${plain}`;
  const story = await read(source);
  expect(story.metadata.title).toBe('The ferry House');
  expect(story.metadata.authors).toEqual(['Maren']);
  expect(story.chapters[0]?.blocks[0]).toBe('<p>The \u2067gulls\u2069 sat there until dusk.</p>');
  const listed = story.repairs.find(({ kind }) => kind === 'invisibleCharacter');
  expect(listed?.places.map(({ line }) => line)).toEqual([1, 1, 2, 4]);
  const kept = await read(source, { invisibleCharacter: false });
  expect(kept.metadata.title).toBe('The ferry Ho use');
});

test('quoted-printable on one long line costs as much as it is long', async () => {
  const text = `${'It=E2=80=99s '.repeat(60_000)}\n`;
  const { user } = process.cpuUsage();
  const story = await read(text);
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(8);
  expect(story.chapters[0]?.blocks[0]?.slice(0, 12)).toBe('<p>It’s It’s');
});

test('rows that begin with a wide space keep their first sign', async () => {
  const row = (words: string) => `　${words}   ※`;
  const { chapters } = await readBalanced(
    `${row('猫は目を細めた。')}\n${row('次の朝も、猫は同じ場所にいた。')}`,
  );
  expect(chapters[0]?.blocks.join('')).toMatch(/猫は目.*次の朝/);
});

test('signs that stand between two words keep them apart', async () => {
  const { chapters } = await readBalanced(`*Sigh*, said _the lamp_*keeper* again.\n\n${plain}`);
  expect(chapters[0]?.blocks[0]).toBe('<p><em>Sigh</em>, said <em>the lamp</em>*keeper* again.</p>');
});

test('the equals sign that breaks a line is the last one, whatever stands before it', async () => {
  const { chapters } = await readBalanced(
    'Content-Transfer-Encoding: quoted-printable\n\nIt wasn=92t that he could= see =\nher, and she wasn=92t there.\n',
  );
  expect(chapters[0]?.blocks.join('')).toContain('that he could= see her, and she');
});
