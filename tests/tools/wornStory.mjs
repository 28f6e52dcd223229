// A story as the years leave it: wrapped by a mailer, with lost characters, wrong letters, a dropped line. Our own words.

const header = [
  "TITLE: The Lamplighter's Ledger",
  'AUTHOR: quietowl',
  'FANDOM: Harbour Lights',
  'PAIRING: Ansel Reyne/Ida Marsh',
  'RATING: PG-13',
  'SUMMARY: Every night for eleven years Ansel has lit the same forty-one lamps',
  'and written down who passed beneath them. On the first of the new year he',
  'counts forty-two.',
  'DISCLAIMER: The harbour belongs to nobody; the lamps are mine.',
];

const first = [
  'The lamps along the harbour wall were numbered in white paint, one to forty-',
  'one, and Ansel Reyne had long ago stopped reading the numbers. "No\ufffd of',
  'course not," he said, when the boy asked whether he ever forgot one. "It\\\'s',
  'not a thing that one forgets. You don\ufffdt forget your own stairs."',
  '',
  'He kept the ledger in the oilskin that his father had kept it in, and wrote',
  'with the pencil tied to its spine. Forty-one lines, every night: who passed,',
  "and when, and *never* why. That\\'s one too many, Ida would say, and close the",
  'book over his hand.',
];

const second = [
  'She was not there at the turn of the tide. The keeper waited\ufffdas he always',
  'waited\ufffdunder the last lamp, and heard the small complaint of each rope as',
  'the boats came round. \ufffdYou are late,\ufffd he told nobody.',
  '',
  'There was a letter under the glass. It said: donâ€™t count them again. It said',
  'nothing else, and he knew the hand.',
];

const third = [
  'On the quay they were already lighting the barrels. "He\\\'s gone," said the',
  'pilot\ufffds wife. "He went out by the sea door with his book under his arm and',
  'his coat on the hook, and I said to myself, that is not how a man goes for',
  'bread."',
  '',
  'Nobody answered her. The wind had gone round to the north, and one by one the',
  'lamps went out along the wall, as if somebody were walking there and counting.',
];

/** @param {readonly (readonly string[])[]} passages */
function body(passages) {
  return passages.map((lines) => lines.join('\n')).join('\n\n     *     *     *\n\n');
}

const chapters = [
  ['PART ONE\n\n\nChapter 1: The First of the Year', [first, second]],
  ['Chapter 2: Forty-Two', [second, third, first]],
  ['Chapter 3: Ida Marsh, Her Hand', [third, first]],
  ['PART TWO\n\n\nChapter 4: The Tide Table', [first, third]],
  ['Chapter 5: Oil and Wick', [second, third]],
];

/** A text whose review has something of everything; `rounds` repeats its chapters. @param {number} [rounds] */
export function wornStory(rounds = 1) {
  const parts = Array.from({ length: rounds }, (_, round) =>
    chapters.map(([name, passages]) => {
      const heading = /** @type {string} */ (name).replace(/Chapter (\d)/, (_match, number) => {
        return `Chapter ${Number(number) + round * chapters.length}`;
      });
      return `${round === 0 ? heading : heading.replace(/^PART.*\n+/, '')}\n\n${body(/** @type {string[][]} */ (passages))}`;
    }),
  ).flat();
  return `${header.join('\n')}\n\n\n${parts.join('\n\n\n')}\n\nBACK TO THE HARBOUR | LIST OF LAMPS\n`;
}

/** The same in the single bytes of an old machine, whose quotation marks tell no encoding for certain. */
export function wornBytes() {
  const text = wornStory().replaceAll('\ufffd', '\u2019').replaceAll('â€™', '\u2019');
  return Uint8Array.from(text, (letter) => (letter === '\u2019' ? 0x92 : letter.charCodeAt(0)));
}

/** Without a title, and with nothing to mend. */
export const plainStory = [
  'Author: quietowl',
  'Fandom: Harbour Lights',
  'Rating: G',
  '',
  'The keeper counted the lamps and went home.',
  '',
  'Nobody passed that night, and he wrote it down.',
  '',
].join('\n');
