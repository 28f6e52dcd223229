// readUtf8: UTF-8, also with wounds: broken bytes, and bytes of Windows-1252 that strayed in.
import { cutTailOfUtf8 } from './endsWithinCharacter.ts';
import { upperHalves } from './upperHalves.ts';

/**
 * `strays` has one character for each U+FFFD of `text`: what the byte was in Windows-1252, or U+FFFD where it says
 * nothing; null when no byte says anything. `good` and `broken` count sequences beyond ASCII.
 */
export type Utf8Text = {
  readonly text: string;
  readonly strays: string | null;
  readonly good: number;
  readonly broken: number;
};

const lost = '\ufffd';

/** The lengths that a first byte announces; 0 for what begins nothing. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function isSecond(lead: number, byte: number): boolean {
  if (lead === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
  if (lead === 0xed) return byte >= 0x80 && byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90 && byte <= 0xbf;
  if (lead === 0xf4) return byte >= 0x80 && byte <= 0x8f;
  return byte >= 0x80 && byte <= 0xbf;
}

/** How many bytes of the sequence at `at` are as they should be; its lead is one. */
function goodBytes(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at] ?? 0;
  let count = 1;
  while (count < length) {
    const byte = bytes[at + count] ?? 0;
    if (count === 1 ? !isSecond(lead, byte) : byte < 0x80 || byte > 0xbf) break;
    count += 1;
  }
  return count;
}

const isAsciiLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
/** Windows-1252: … ‘ ’ “ ” – — */
const signs: ReadonlySet<number> = new Set([0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97]);

/** "café’s" in Windows-1252: an accented letter within a Latin word, and a sign of punctuation after it. */
function isLetterAndSign(bytes: Uint8Array, at: number): boolean {
  return isAsciiLetter(bytes[at - 1] ?? 0) && signs.has(bytes[at + 1] ?? 0) && (bytes[at + 2] ?? 0x20) < 0x80;
}

function mended(bytes: Uint8Array): Utf8Text {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  const strays: string[] = [];
  let [from, at, good, broken, known] = [0, 0, 0, 0, 0];
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = lengthOf(byte);
    const sound = length === 0 ? 1 : goodBytes(bytes, at, length);
    if (length > 0 && sound === length) {
      good += 1;
      // A U+FFFD that was written as such is lost for good.
      if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) strays.push(lost);
      at += length;
      continue;
    }
    broken += 1;
    // Where nothing else is broken the file was cut, and its end is half a character of UTF-8.
    if (broken === 1 && sound < length && at + sound === bytes.length) {
      pieces.push(decoder.decode(bytes.subarray(from, at)), lost);
      strays.push(lost);
      at += sound;
      from = at;
      continue;
    }
    if (sound === 2 && isLetterAndSign(bytes, at)) {
      pieces.push(decoder.decode(bytes.subarray(from, at)), lost, lost);
      for (const own of [byte, bytes[at + 1] ?? 0]) strays.push(upperHalves.windows1252[own - 0x80] ?? lost);
      known += 2;
      at += 2;
      from = at;
      continue;
    }
    pieces.push(decoder.decode(bytes.subarray(from, at)), lost);
    // A sequence that breaks off after its second byte was no Windows-1252.
    const character = sound === 1 ? (upperHalves.windows1252[byte - 0x80] ?? lost) : lost;
    if (character !== lost) known += 1;
    strays.push(character);
    at += sound;
    from = at;
  }
  pieces.push(decoder.decode(bytes.subarray(from)));
  return { text: pieces.join(''), strays: known > 0 ? strays.join('') : null, good, broken };
}

/**
 * Bytes of another encoding hardly ever make a good sequence by chance; with more broken ones than this share of the
 * good ones it is more likely another encoding.
 */
const mostBroken = 1.5;
const fewestGood = 2;

/** Null when the bytes are more likely in another encoding. */
export function readUtf8(bytes: Uint8Array): Utf8Text | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, strays: null, good: 0, broken: 0 };
  } catch {
    const found = mended(bytes);
    // Half a character at the end, where every other one is whole, is hardly chance.
    const cut = found.broken === 1 ? cutTailOfUtf8(bytes) : 0;
    if (cut > 0 && found.good + cut > 1) return found;
    return found.good >= fewestGood && found.broken <= found.good * mostBroken ? found : null;
  }
}
