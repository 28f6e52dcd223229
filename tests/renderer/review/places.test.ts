// A repair among its words, its words in the source, and windows of a long list.
import { describe, expect, test, vi } from 'vitest';
import { hrefOf, parseRoute } from '../../../renderer/navigation/route.ts';
import { askedFirst, paneGroups, shownPane } from '../../../renderer/review/paneLayout.ts';
import { lineOfWords, placeContext } from '../../../renderer/review/placeContext.ts';
import { longestShown, markInLine, shownPiece } from '../../../renderer/review/sourceMarks.ts';
import { createWindows } from '../../../renderer/review/windows.ts';
import { encodingName, encodingPhrase, repairTitle, timesWords } from '../../../renderer/story/factNames.ts';

const source = [
  'stopped reading the numbers. "No\ufffd of',
  'course not," he said.',
  '',
  'He was gone by the turn of the tide.',
  '',
  '',
  '',
  'She put the lamp down.',
];
const lineAt = (line: number) => source[line - 1];

describe('placeContext', () => {
  test('shows what differs among the words around it', () => {
    expect(placeContext({ line: 1, before: '"No\ufffd', after: '"No…' }, lineAt)).toEqual({
      head: '…reading the numbers. "No',
      removed: '\ufffd',
      added: '…',
      tail: ' of course not," he said.',
    });
  });
  test('makes do with the place’s own words while the source is on its way', () => {
    const expected = { head: '"No', removed: '\ufffd', added: '…', tail: '' };
    expect(placeContext({ line: 1, before: '"No\ufffd', after: '"No…' }, () => undefined)).toEqual(expected);
    expect(placeContext({ line: 1, before: '"No\ufffd', after: '"No…' }, null)).toEqual(expected);
    expect(placeContext({ line: 90, before: '"No\ufffd', after: '"No…' }, lineAt)).toEqual(expected);
  });
  test('shows a joined line by the break that was there', () => {
    const place = {
      line: 1,
      before: 'the numbers. "No… of\ncourse not," he',
      after: 'the numbers. "No… of course not," he',
    };
    expect(placeContext(place, lineAt)).toMatchObject({ removed: '\n', added: ' ' });
  });
  test('finds the words on both sides of a place that has none', () => {
    expect(placeContext({ line: 5, before: '', after: '' }, lineAt)).toEqual({
      head: '…by the turn of the tide.',
      removed: '',
      added: '',
      tail: 'She put the lamp down.',
    });
  });
  test('shows whole words that became others, and marks what is only pointed at', () => {
    expect(placeContext({ line: 1, before: 'PART ONE', after: 'Part One' }, null)).toMatchObject({
      head: '',
      removed: 'PART ONE',
      added: 'Part One',
    });
    expect(placeContext({ line: 1, before: 'No\ufffd', after: 'No\ufffd' }, lineAt)).toMatchObject({
      head: '…reading the numbers. "',
      added: 'No\ufffd',
      removed: '',
    });
  });
  test('finds words some lines below the start of their paragraph, and not in the next one', () => {
    expect(lineOfWords(1, 'course', lineAt)).toBe(2);
    expect(lineOfWords(1, 'gone', lineAt)).toBe(1);
    expect(placeContext({ line: 1, before: 'course', after: 'horse' }, lineAt).tail).toBe(' not," he said.');
  });
  test('cuts at words and never inside a character', () => {
    const long = `${'lantern '.repeat(30)}\ufffd${' harbour'.repeat(30)}`;
    const { head, tail } = placeContext({ line: 1, before: '\ufffd', after: '—' }, () => long);
    expect(head).toMatch(/^…lantern( lantern)* $/);
    expect(tail).toMatch(/^ harbour( harbour)*…$/);
    const faces = placeContext({ line: 1, before: 'a😀', after: 'a😁' }, null);
    expect([faces.removed, faces.added]).toEqual(['😀', '😁']);
  });
  test('is quick with a place of a million letters', () => {
    const before = 'a'.repeat(1_000_000);
    const started = performance.now();
    placeContext({ line: 1, before, after: `${before}b` }, () => before);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('markInLine', () => {
  test('marks the words where they stand', () => {
    const text = source[0] ?? '';
    expect(markInLine(text, 1, 1, '"No\ufffd')).toEqual({ from: 29, to: 33 });
    expect(markInLine(text, 1, 1, 'nowhere')).toBeNull();
    expect(markInLine(text, 1, 1, '')).toBeNull();
  });
  test('marks both sides of a line break, each on its own line', () => {
    const words = 'of\ncourse not';
    expect(markInLine('of course, of', 1, 1, words)).toEqual({ from: 11, to: 13 });
    expect(markInLine('course not," he said.', 2, 1, words)).toEqual({ from: 0, to: 10 });
    expect(markInLine('course not', 3, 1, words)).toBeNull();
  });
  test('marks what stands next to a break when the rest was mended before it was quoted', () => {
    expect(markInLine('the numbers. "No\ufffd of', 1, 1, 'the numbers. "No… of\ncourse')).toEqual({
      from: 18,
      to: 20,
    });
    expect(markInLine('course not\ufffd, he', 2, 1, 'of\ncourse not”, he')).toEqual({ from: 0, to: 6 });
    expect(markInLine('No\ufffd of', 1, 1, 'No… of')).toBeNull();
  });
  test('a line without an end is drawn around its mark', () => {
    const text = `${'x'.repeat(50_000)}HERE${'x'.repeat(50_000)}`;
    const mark = markInLine(text, 1, 1, 'HERE');
    const piece = shownPiece(text, mark);
    expect(text.slice(piece.from, piece.to)).toContain('HERE');
    expect(piece.to - piece.from).toBe(longestShown);
    expect(shownPiece(text, null)).toEqual({ from: 0, to: longestShown });
  });
});

describe('windows', () => {
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
  const later = () => new Promise((resolve) => setTimeout(resolve, 80));
  test('fetch what is wanted, once, and not what is wanted no more', async () => {
    const load = vi.fn(async (from: number, count: number) => numbers(from, count));
    const windows = createWindows<number>({ size: 10, load, earlier: null });
    windows.want(3);
    windows.want(5);
    windows.want(95)();
    await later();
    expect(load.mock.calls).toEqual([[0, 10]]);
    expect([windows.item(3), windows.item(95)]).toEqual([3, undefined]);
  });
  test('show the earlier reading until the new one is there, and no reading before that', async () => {
    const first = createWindows<string>({ size: 2, load: async () => ['a', 'b'], earlier: null });
    first.want(0);
    await later();
    const second = createWindows<string>({ size: 2, load: async () => ['c'], earlier: first });
    expect([second.item(0), second.isThere(0)]).toEqual(['a', false]);
    second.want(0);
    await later();
    // The new reading is shorter: nothing of the old one shines through.
    expect([second.item(0), second.item(1), second.isThere(0)]).toEqual(['c', undefined, true]);
    second.forgetEarlier();
    expect(second.item(2)).toBeUndefined();
  });
  test('a failure is told, and asked again when the reader wishes', async () => {
    let isBroken = true;
    const load = async () => {
      if (isBroken) throw new Error('gone');
      return [1];
    };
    const windows = createWindows<number>({ size: 1, load, earlier: null });
    windows.want(0);
    await later();
    expect(windows.error()?.code).toBe('internal');
    isBroken = false;
    windows.retry();
    await later();
    expect([windows.error(), windows.item(0)]).toEqual([null, 1]);
  });
});

describe('panes', () => {
  test('stand three, two and one side by side', () => {
    expect([1280, 1039, 720, 719].map((width) => paneGroups(width).length)).toEqual([3, 2, 2, 1]);
    for (const width of [1280, 900, 400]) {
      expect(paneGroups(width).flat().toSorted()).toEqual(['file', 'repairs', 'text', 'understood']);
    }
  });
  test('the one that was asked for last is shown, in each group', () => {
    const asked = askedFirst(askedFirst(['understood', 'file'], 'text'), 'repairs');
    expect(paneGroups(900).map((group) => shownPane(group, asked))).toEqual(['repairs', 'text']);
    expect(paneGroups(400).map((group) => shownPane(group, asked))).toEqual(['repairs']);
  });
});

test('the review has an address of its own', () => {
  for (const asksTitle of [true, false]) {
    const route = { kind: 'review', storyId: 'st0r00000000', asksTitle } as const;
    expect(parseRoute(hrefOf(route))).toEqual(route);
  }
  expect(parseRoute('#/story/st0r00000000/elsewhere')).toEqual({ kind: 'story', storyId: 'st0r00000000' });
});

describe('names', () => {
  test('repairs are headed by plain words', () => {
    expect([repairTitle('replacementCharacter'), timesWords(20)]).toEqual(['Lost character', '20 times']);
    expect([repairTitle('lostLine'), timesWords(1)]).toEqual(['A line seems lost', 'once']);
    expect(repairTitle('brokenLigature')).toBe('Broken ligature');
    expect(repairTitle('')).toBe('');
    expect(timesWords(2)).toBe('twice');
  });
  test('encodings are named as people write them, with how sure they are', () => {
    expect(encodingPhrase('windows-1252', 0.85)).toBe('Windows-1252, fairly sure');
    expect(encodingPhrase('UTF-8', 1)).toBe('UTF-8, certain');
    expect(encodingPhrase('koi8-r', 0.3)).toBe('KOI8-R, a guess');
    expect(encodingPhrase('macintosh', null)).toBe('Mac Roman');
    expect(['ISO-8859-1', 'Shift_JIS', 'GB18030'].map(encodingName)).toEqual([
      'ISO-8859-1',
      'Shift-JIS',
      'GB18030',
    ]);
  });
});
