// Long texts of invented words as old files hold them: mailed with hard wraps, or one paragraph a line.
import { closeSync, openSync, writeSync } from 'node:fs';
import { inventedTitle, paragraphs, randomFrom } from './inventedStory.mjs';

/** @typedef {'mail' | 'lines'} TextShape hard-wrapped at 72 columns; one paragraph a line, blank lines between */

const wrapped = /(.{1,72})(?:\s+|$)/g;
const wordsOfChapter = 4_000;

/** What copying has done to one paragraph in thirty. @param {string} text @param {() => number} random */
function damaged(text, random) {
  const draw = random();
  if (draw < 0.01) return text.replace(' with ', ' \ufffd ').replace(/\.$/, '\ufffd');
  if (draw < 0.02) return text.replace(' it ', ' it\u00e2\u20ac\u2122s ');
  if (draw < 0.03) return text.replace(' was ', ' was\u00adn\u2019t ');
  return text;
}

/** @param {number} number @param {TextShape} shape @param {() => number} random */
function chapter(number, shape, random) {
  const blocks = paragraphs(random, wordsOfChapter).map((text) => damaged(text, random));
  blocks.splice(Math.floor(blocks.length / 2), 0, '*   *   *');
  const shaped = shape === 'mail' ? blocks.map((text) => text.replace(wrapped, '$1\n').trimEnd()) : blocks;
  return `Chapter ${number}: ${inventedTitle(number)}\n\n${shaped.join('\n\n')}\n\n\n`;
}

/** @param {TextShape} shape */
function header(shape) {
  const fields = 'Title: The Long Watch\nAuthor: Ottilie Reyne\nFandom: Saltmarsh\nRating: PG-13\n\n\n';
  return shape === 'mail'
    ? `From: owl@example.org\nSubject: [FIC] The Long Watch (1/1) [PG-13]\nNewsgroups: alt.saltmarsh\n\n${fields}`
    : fields;
}

/**
 * Writes about so many bytes of UTF-8, whole chapters only.
 * @param {string} path @param {number} bytes @param {TextShape} shape
 * @returns {{ bytes: number, chapters: number }}
 */
export function writeInventedText(path, bytes, shape) {
  const random = randomFrom(bytes);
  const file = openSync(path, 'w');
  let written = writeSync(file, header(shape));
  let chapters = 0;
  while (written < bytes) {
    chapters += 1;
    written += writeSync(file, chapter(chapters, shape, random));
  }
  closeSync(file);
  return { bytes: written, chapters };
}
