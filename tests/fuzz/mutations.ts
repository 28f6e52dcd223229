// mutated: a text's bytes damaged as years of copying damage them, the same at every run of a seed.
import iconv from 'iconv-lite';
import { randomFrom } from '../tools/inventedStory.mjs';

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** Larger inputs find nothing that smaller ones do not, and take longer. */
const mostBytes = 60_000;

const below = (random: Random, count: number) => Math.floor(random() * count);

function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[below(random, items.length)] ?? items[0];
}

const linesOf = (bytes: Buffer) => bytes.toString('latin1').split('\n');
const bytesOf = (lines: readonly string[]) => Buffer.from(lines.join('\n'), 'latin1');

/** Works on characters where the bytes are UTF-8, on bytes elsewhere. */
function onText(bytes: Buffer, change: (text: string) => string): Buffer {
  const text = bytes.toString('utf8');
  if (text.includes('\ufffd')) return Buffer.from(change(bytes.toString('latin1')), 'latin1');
  return Buffer.from(change(text), 'utf8');
}

function slicesOf(lines: readonly string[], random: Random): readonly [number, number] {
  const from = below(random, lines.length);
  return [from, from + 1 + below(random, Math.min(40, lines.length - from))];
}

const signs = [
  '*',
  '"',
  "'",
  ':',
  '_',
  '-',
  '|',
  '>',
  '#',
  '=',
  '&',
  '/',
  '(',
  ']',
  '\\',
  '~',
  '•',
  '…',
  '“',
  '’',
  '\ufffd',
  'â€™',
  '\u00ad',
  '\u00a0',
  '\u0085',
  '\u2028',
  '&amp;',
  '&#8217;',
  '&nbsp;',
  '=20',
  '\f',
  '\t',
  '\0',
  '\u0301',
  '\u202e',
  '\ud83d\ude00',
] as const;
const lineParts = [
  'Title: ',
  'Author: ',
  'by ',
  'Chapter 1',
  'CHAPTER TWO: ',
  'Part 2',
  'SIDE ONE: ',
  'Prologue',
  'IV',
  '3.',
  '***',
  '* * *',
  '-----',
  '*****NOTES*****',
  'Summary:',
  'Rating: PG-13',
  'Warnings: none',
  'To be continued...',
  'The End',
  'A/N: ',
  'Notes:',
  'From: owl@example.org',
  'Subject: [FIC] A Thing (1/2)',
  '---',
  'Work Text:',
  'Chapter Text',
  '> ',
  '| HOME | BACK |',
  '    ',
  '• ',
  '1) ',
  'Copyright 1999',
  'Dear Ida,',
  'STOP',
  '[1]',
] as const;

const mutations: readonly [Mutation, ...Mutation[]] = [
  function cut(bytes, random) {
    return bytes.subarray(0, 1 + below(random, bytes.length));
  },
  function cutBoth(bytes, random) {
    const from = below(random, bytes.length);
    return bytes.subarray(from, from + 1 + below(random, bytes.length - from));
  },
  function shuffleLines(bytes, random) {
    const lines = linesOf(bytes);
    const [from, to] = random() < 0.5 ? [0, lines.length] : slicesOf(lines, random);
    for (let index = to - 1; index > from; index -= 1) {
      const other = from + below(random, index - from + 1);
      [lines[index], lines[other]] = [lines[other] ?? '', lines[index] ?? ''];
    }
    return bytesOf(lines);
  },
  function doubleLines(bytes, random) {
    const share = random();
    return bytesOf(linesOf(bytes).flatMap((line) => (random() < share ? [line, line] : [line])));
  },
  function dropLines(bytes, random) {
    const share = random() * 0.5;
    return bytesOf(linesOf(bytes).filter(() => random() >= share));
  },
  function repeatBlock(bytes, random) {
    const lines = linesOf(bytes);
    const [from, to] = slicesOf(lines, random);
    const block = lines.slice(from, to);
    const times = 1 + below(random, 12);
    const at = random() < 0.5 ? to : below(random, lines.length);
    return bytesOf([
      ...lines.slice(0, at),
      ...Array.from({ length: times }, () => block).flat(),
      ...lines.slice(at),
    ]);
  },
  function moveBlock(bytes, random) {
    const lines = linesOf(bytes);
    const [from, to] = slicesOf(lines, random);
    const block = lines.splice(from, to - from);
    lines.splice(below(random, lines.length + 1), 0, ...block);
    return bytesOf(lines);
  },
  function reencode(bytes, random) {
    const encoding = pick(random, [
      'utf-16le',
      'utf-16be',
      'windows-1252',
      'windows-1251',
      'koi8-r',
      'shift_jis',
      'gb18030',
      'macintosh',
      'cp437',
      'iso-8859-2',
    ]);
    return iconv.encode(bytes.toString('utf8'), encoding, { addBOM: random() < 0.5 });
  },
  function encodeTwice(bytes, random) {
    const times = 1 + below(random, 2);
    let again = bytes;
    for (let time = 0; time < times; time += 1)
      again = Buffer.from(
        iconv.decode(again, pick(random, ['windows-1252', 'latin1', 'windows-1251'])),
        'utf8',
      );
    return again;
  },
  function replaceBytes(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let times = 1 + below(random, 30); times > 0; times -= 1)
      copy[below(random, copy.length)] = below(random, 256);
    return copy;
  },
  function insertBytes(bytes, random) {
    const at = below(random, bytes.length);
    const noise = Buffer.from(Array.from({ length: 1 + below(random, 20) }, () => 0x20 + below(random, 224)));
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
  function insertSigns(bytes, random) {
    return onText(bytes, (text) => {
      const characters = [...text];
      for (let times = 1 + below(random, 25); times > 0; times -= 1)
        characters.splice(
          below(random, characters.length),
          0,
          pick(random, signs).repeat(1 + below(random, 3)),
        );
      return characters.join('');
    });
  },
  function swapCharacters(bytes, random) {
    const from = pick(random, ['e', ' ', '.', ',', '"', 'a', 't', '\n', '-', "'"]);
    const to = pick(random, signs);
    const share = random() * random();
    return onText(bytes, (text) => text.replaceAll(from, (whole) => (random() < share ? to : whole)));
  },
  function insertLines(bytes, random) {
    return onText(bytes, (text) => {
      const lines = text.split('\n');
      for (let times = 1 + below(random, 12); times > 0; times -= 1) {
        const at = random() < 0.4 ? below(random, Math.min(12, lines.length)) : below(random, lines.length);
        lines.splice(
          at,
          0,
          ...(random() < 0.5 ? [''] : []),
          pick(random, lineParts) +
            (random() < 0.3 ? (lines[below(random, lines.length)] ?? '').slice(0, 60) : ''),
          ...(random() < 0.5 ? [''] : []),
        );
      }
      return lines.join('\n');
    });
  },
  function prefixLines(bytes, random) {
    const prefix = pick(random, ['> ', '    ', '* ', '\t', '1. ', '"', '| ', '>> ', '- ']);
    const share = random() < 0.5 ? 1 : random();
    return bytesOf(linesOf(bytes).map((line) => (line !== '' && random() < share ? prefix + line : line)));
  },
  function changeLineEnds(bytes, random) {
    const end = pick(random, ['\r\n', '\r', '\r\r\n', '\n\r', '\n\n', '\v', '\f', '\u0085']);
    const share = random() < 0.6 ? 1 : random();
    return Buffer.from(
      bytes.toString('latin1').replace(/\r?\n/g, (whole) => (random() < share ? end : whole)),
      'latin1',
    );
  },
  function changeBlankLines(bytes, random) {
    const times = below(random, 4);
    const share = random() < 0.5 ? 1 : random();
    return bytesOf(
      linesOf(bytes).flatMap((line) =>
        line.trim() !== '' || random() >= share ? [line] : new Array<string>(times).fill(''),
      ),
    );
  },
  function joinLines(bytes, random) {
    const share = random() < 0.3 ? 1 : random();
    const between = pick(random, [' ', '', '  ']);
    return Buffer.from(
      bytes.toString('latin1').replace(/\n/g, (whole) => (random() < share ? between : whole)),
      'latin1',
    );
  },
  function wrapLines(bytes, random) {
    const width = 20 + below(random, 80);
    const wrap = new RegExp(`(.{1,${width}})(?:\\s+|$)`, 'g');
    return bytesOf(
      linesOf(bytes).map((line) => (line.length > width ? line.replace(wrap, '$1\n').trimEnd() : line)),
    );
  },
  function breakWords(bytes, random) {
    const share = random() * 0.1;
    return Buffer.from(
      bytes.toString('latin1').replace(/(?<=[a-z]{2})(?=[a-z]{2})/g, () => (random() < share ? '-\n' : '')),
      'latin1',
    );
  },
  function appendOther(bytes, random, other) {
    const between = pick(random, ['', '\n', '\n\n\n', '\n-----\n', '\n\n***\n\n']);
    return Buffer.concat([bytes, Buffer.from(between), other]);
  },
  function interleave(bytes, random, other) {
    const [own, others] = [linesOf(bytes), linesOf(other)];
    const mixed: string[] = [];
    while (own.length > 0 && others.length > 0)
      mixed.push(...(random() < 0.5 ? own : others).splice(0, 1 + below(random, 30)));
    return bytesOf([...mixed, ...own, ...others]);
  },
  function shout(bytes, random) {
    const share = random() * 0.3;
    return onText(bytes, (text) =>
      text
        .split('\n')
        .map((line) => (random() < share ? line.toUpperCase() : line))
        .join('\n'),
    );
  },
];

/** One to four kinds of damage, one after another; `name` tells which. */
export function mutated(
  sources: readonly Buffer[],
  seed: number,
): { readonly bytes: Buffer; readonly name: string } {
  const random = randomFrom(seed);
  const drawn = () => sources[below(random, sources.length)] ?? Buffer.from('One word.');
  let bytes = drawn();
  const names: string[] = [];
  for (let times = 1 + below(random, 4); times > 0; times -= 1) {
    const mutation = pick(random, mutations);
    const changed = mutation(bytes, random, drawn()).subarray(0, mostBytes);
    names.push(mutation.name);
    if (changed.length > 0) bytes = changed;
  }
  return { bytes, name: names.join(', ') };
}
