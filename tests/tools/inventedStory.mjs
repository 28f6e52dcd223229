// Stories of invented words, of any length, the same at every run: for benches and specs.

/** @param {number} seed @returns {() => number} in [0, 1) (mulberry32) */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const nouns =
  'lamp harbour letter tide keeper bridge winter garden engine orchard river lantern window captain ledger station mirror thread'.split(
    ' ',
  );
const verbs =
  'waited turned burned remembered carried listened opened followed counted wondered drifted answered'.split(
    ' ',
  );
const others =
  'the the the a and and of of to to in was was he she it that his her had for on but not slowly under with against quiet long every before again never still bright'.split(
    ' ',
  );
const given = 'Ansel Ida Tamsin Pell Ottilie Corin Maren Jory Wren Silas'.split(' ');
const family = 'Reyne Marsh Farrow Vane Calder Holt Thorne Lisle'.split(' ');
const fandoms = ['Harbour Lights', 'The Long Watch', 'Meridian', 'Clockwork Assizes', 'Saltmarsh'];

/** @template Item @param {() => number} random @param {readonly Item[]} items @returns {Item} */
function pick(random, items) {
  return /** @type {Item} */ (items[Math.floor(random() * items.length)]);
}

/** @param {() => number} random */
function sentence(random) {
  const count = 7 + Math.floor(random() * 14);
  const words = Array.from({ length: count }, (_, index) => {
    const draw = random();
    if (draw < 0.06) return pick(random, given);
    if (draw < 0.3) return pick(random, nouns);
    if (draw < 0.45) return pick(random, verbs);
    const word = pick(random, others);
    return draw > 0.985 && index > 0 ? `*${word}*` : word;
  });
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** @param {() => number} random @param {number} words */
export function paragraphs(random, words) {
  const blocks = [];
  for (let count = 0; count < words; ) {
    const block = Array.from({ length: 2 + Math.floor(random() * 5) }, () => sentence(random)).join(' ');
    count += block.split(' ').length;
    blocks.push(random() < 0.35 ? `"${block}"` : block);
  }
  return blocks;
}

/** @param {number} seed */
export function inventedTitle(seed) {
  const random = randomFrom(seed * 7919 + 1);
  const first = pick(random, nouns);
  const second = pick(random, nouns);
  const shape = pick(random, [
    'The {a} and the {b}',
    '{a} by {b}light',
    'What the {a} Left',
    'A {b} for {n}',
    '{n}, or the Second {a}',
    'Nine {a}s',
  ]);
  return shape
    .replace('{a}', first)
    .replace('{b}', second)
    .replace('{n}', pick(random, given))
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/\b(And|The|By|For|Or)\b(?!^)/g, (word, _match, at) => (at === 0 ? word : word.toLowerCase()))
    .replace(/\bA (?=[AEIO])/g, 'An ');
}

/**
 * A story as a fan would keep it: header fields, chapters, scene breaks.
 * @param {{ seed: number, words: number, chapters?: number, rating?: string, warning?: string }} options
 */
export function inventedStory({ seed, words, chapters = 1, rating = 'PG', warning = '' }) {
  const random = randomFrom(seed);
  const header = [
    `Title: ${inventedTitle(seed)}`,
    `Author: ${pick(random, given)} ${pick(random, family)}`,
    `Fandom: ${pick(random, fandoms)}`,
    `Rating: ${rating}`,
    ...(warning === '' ? [] : [`Warnings: ${warning}`]),
    `Summary: ${sentence(random)}`,
    '',
    '',
  ].join('\n');
  const body = Array.from({ length: chapters }, (_, index) => {
    const blocks = paragraphs(random, words / chapters);
    if (blocks.length > 4) blocks.splice(Math.floor(blocks.length / 2), 0, '* * *');
    const heading = chapters > 1 ? `Chapter ${index + 1}: ${inventedTitle(seed + index + 100)}\n\n` : '';
    return heading + blocks.join('\n\n');
  });
  return `${header}${body.join('\n\n\n')}\n`;
}
