// Quoted-printable is recognized by evidence and undone word by word; a text that merely has equals signs is left.
import { describe, expect, test } from 'vitest';
import { undoTransfer } from '../../../electron/importers/plainText/characters/undoTransfer.ts';
import { splitLines } from '../../../electron/importers/plainText/lines/splitLines.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { decodeText } from '../../../electron/text/decodeText.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

async function read(source: string, repairs: Readonly<Record<string, boolean>> = {}) {
  const decoded = await decodeText(Buffer.from(source, 'latin1'));
  const lines = splitLines(decoded.text);
  const log = createRepairLog(lines, { choices: { ...noChoices, repairs }, lists: 'few' });
  const undone = undoTransfer(lines, decoded.transfer, log);
  return { lines: undone, written: lines, repairs: log.repairs(), encoding: decoded.encoding };
}

describe('quoted-printable', () => {
  test('in windows-1252', async () => {
    const { lines, encoding } = await read('It wasn=92t the caf=E9, =93no=94 =96 na=EFve.\nAnd don=92t.\n');
    expect(lines.slice(0, 2)).toEqual(['It wasn’t the café, “no” – naïve.', 'And don’t.']);
    expect(encoding).toBe('windows-1252');
  });

  test('in UTF-8', async () => {
    const { lines, encoding } = await read('It wasn=E2=80=99t the caf=C3=A9, she said=E2=80=A6\n');
    expect(lines[0]).toBe('It wasn’t the café, she said…');
    expect(encoding).toBe('UTF-8');
  });

  test('with soft breaks keeps the number of lines, and every break falls between words', async () => {
    const source =
      'She went down to the harbour, and it wasn=92t dark yet, so she could see the bo=\nats and the lamp on the wall that nobody had lit, and the caf=E9 with its ope=\nn door.\n\nHe came =\nlater.\n';
    const { lines, written } = await read(source);
    expect(lines).toHaveLength(written.length);
    expect(lines.slice(0, 3).every((line) => line !== '')).toBe(true);
    expect(lines.slice(0, 3).join('')).toBe(
      'She went down to the harbour, and it wasn’t dark yet, so she could see the boats and the lamp on the wall that nobody had lit, and the café with its open door.',
    );
    expect(lines.slice(3)).toEqual(['', 'He came ', 'later.', '']);
  });

  test('a character broken by a soft break is whole', async () => {
    const { lines } = await read(
      'It was so late that it wasn=E2=80=\n=99t worth going, she thought=E2=80=A6\nand so on =E2=80=93 no.\n',
    );
    expect(lines.slice(0, 2).join('')).toBe('It was so late that it wasn’t worth going, she thought…');
  });

  test('encoded line ends are line ends', async () => {
    const { lines } = await read('One.=0D=0A=\nTwo caf=E9s.=0D=0A=\nThree na=EFve=20\n');
    expect(lines.slice(0, 3)).toEqual(['One.', 'Two cafés.', 'Three naïve']);
  });

  test('from the header on that says so, and not before it', async () => {
    const source =
      'He wrote x=3D in the sand.\n\nFrom: owl@example.org\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 =3D home.\n';
    const { lines } = await read(source);
    expect(lines[0]).toBe('He wrote x=3D in the sand.');
    expect(lines[6]).toBe('The café = home.');
  });

  test('in one mail of several', async () => {
    const source =
      'From: a@example.org\nContent-Transfer-Encoding: quoted-printable\n\nIt wasn=92t so.\n\nFrom: b@example.org\nContent-Transfer-Encoding: 8bit\n\nThe sum =92 is wrong.\n';
    const { lines } = await read(source);
    expect(lines[3]).toBe('It wasn’t so.');
    expect(lines[8]).toBe('The sum =92 is wrong.');
  });

  test('each word is listed, and may be left as it came', async () => {
    const source = 'It wasn=92t here.\n\nIt wasn=92t there, na=EFve caf=E9.\n';
    const { repairs } = await read(source);
    expect(repairs[0]).toMatchObject({ kind: 'quotedPrintable', count: 4 });
    expect(repairs[0]?.places[1]).toMatchObject({ line: 3, before: 'wasn=92t', after: 'wasn’t' });
    const off = { [`quotedPrintable:${repairs[0]?.places[1]?.key}`]: false };
    expect((await read(source, off)).lines).toEqual([
      'It wasn’t here.',
      '',
      'It wasn=92t there, naïve café.',
      '',
    ]);
    expect((await read(source, { quotedPrintable: false })).lines).toEqual(splitLines(source));
  });

  test.each([
    'He wrote x=3D in the sand and a=b on the wall.\nThe sum was e=mc2, c=20, d=30.\n',
    'score=92, a=85 and b=97\nn=10 m=20\n',
    '=====\nChapter One\n=====\n\nAnd so =\non.\n',
    `${'='.repeat(70)}\n\nText =D and =( and =) faces =P =B0 =A1\n`,
    'int a=0xE9; b=FF; x==y\n',
  ])('is not seen in %j', async (source) => {
    expect((await read(source)).lines).toEqual(splitLines(source));
  });

  test.each([
    ['equals signs', `a${'='.repeat(1_000_000)}`],
    ['escapes', 'a=E9'.repeat(250_000)],
    ['escapes and equals signs', `${'='.repeat(100_000)}\n${'caf=E9 '.repeat(100_000)}`],
    ['soft breaks', 'a=\n'.repeat(300_000)],
    ['soft breaks after spaces', 'word =\n'.repeat(150_000)],
    ['mail headers', 'From: a@example.org\n\ncaf=E9 na=EFve\n\n'.repeat(30_000)],
  ])('is looked for in proportion in %s', async (_name, source) => {
    const start = process.cpuUsage().user;
    expect((await read(source)).lines.length).toBe(splitLines(source).length);
    expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(4_000);
  });
});

test('an equals sign that a program left as it was does not hide the letters of a mail that says it is so encoded', async () => {
  const { lines } = await read(
    'Content-Transfer-Encoding: quoted-printable\n\nThe caf=E9 was na=EFve, and a=b.\n',
  );
  expect(lines[2]).toBe('The café was naïve, and a=b.');
});
