// decodeText: bytes to text, with the name of the encoding and how sure it is.
import { AppError } from '../../shared/errors.ts';
import { decodeAs } from './decodeAs.ts';
import { endsWithinCharacter } from './endsWithinCharacter.ts';
import { fileSignature } from './fileSignature.ts';
import { guessEncoding } from './guessEncoding.ts';
import { isJapaneseMail } from './isJapaneseMail.ts';
import { chosenEncodingOf } from './namedEncodings.ts';
import { type Carried, quotedPrintable } from './quotedPrintable.ts';
import { readUtf8 } from './readUtf8.ts';
import { wideEncodingOf, withoutFalseMark } from './wideText.ts';

/** A word of the source and what it stands for, undone from the transfer encoding of mail; `line` counts from 1. */
export type TransferPlace = { readonly line: number; readonly before: string; readonly after: string };

/**
 * `text` has `\n` line ends and no byte order mark; `encoding` is IANA's name; `confidence` from 0 to 1: from 0.9 on it
 * is sure, below 0.6 the reader should look. `strays` has one character for each U+FFFD of `text`: what the byte there
 * was, or U+FFFD where nothing tells; null when nothing tells anywhere. `transfer` lists, in their order, the words
 * that are in quoted-printable; `text` has them as they came. `cuts` are the numbers of the lines that end within a
 * character, because the file does: half of one says nothing of the other.
 */
export type DecodedText = {
  readonly text: string;
  readonly encoding: string;
  readonly confidence: number;
  readonly strays: string | null;
  readonly transfer: readonly TransferPlace[];
  readonly cuts?: readonly number[];
};

type Decoded = Omit<DecodedText, 'transfer' | 'cuts'>;

/** Below this the reader is told that the encoding is a guess. */
export const fairlySure = 0.6;

const hasByteOrderMark = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** One broken sequence in this many good ones is an accident; more leave a doubt. */
const fewBroken = 8;

function utf8Of(bytes: Uint8Array): Decoded | null {
  const found = readUtf8(bytes);
  if (found === null) return null;
  const { text, strays, good, broken } = found;
  const doubt = broken * fewBroken <= good ? 0.9 : 0.7;
  return { text, encoding: 'UTF-8', confidence: broken === 0 || hasByteOrderMark(bytes) ? 1 : doubt, strays };
}

async function decodeGuessed(bytes: Uint8Array): Promise<Decoded> {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) {
    const isMarked = bytes[0] === 0xff || bytes[0] === 0xfe;
    return {
      text: await decodeAs(bytes, wide),
      encoding: wide,
      confidence: isMarked ? 1 : 0.95,
      strays: null,
    };
  }
  if (isJapaneseMail(bytes))
    return {
      text: await decodeAs(bytes, 'ISO-2022-JP'),
      encoding: 'ISO-2022-JP',
      confidence: 0.95,
      strays: null,
    };
  const utf8 = utf8Of(bytes);
  if (utf8 !== null) return utf8;
  const guess = await guessEncoding(bytes);
  return { text: await decodeAs(bytes, guess.encoding), ...guess, strays: null };
}

async function decode(bytes: Uint8Array, chosen: string | null): Promise<Decoded> {
  if (chosen === null) return decodeGuessed(bytes);
  const encoding = chosenEncodingOf(chosen);
  const utf8 = encoding === 'UTF-8' ? utf8Of(bytes) : null;
  return {
    ...(utf8 ?? { text: await decodeAs(bytes, encoding), strays: null }),
    encoding,
    confidence: 1,
  };
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const isAscii = (text: string) => !/\P{ASCII}/u.test(text);

function withStrays({ text, strays }: Decoded): string {
  if (strays === null) return text;
  let count = 0;
  return text.replaceAll('\ufffd', () => strays[count++] ?? '\ufffd');
}

/** The charset is judged by the bytes that the escapes stand for, not by the escapes. */
async function decodeCarried(
  { bytes, words }: Carried,
  written: Uint8Array,
  chosen: string | null,
): Promise<DecodedText> {
  const whole = await decode(bytesOf(bytes), chosen);
  const inWhole = (own: Uint8Array) => decode(own, whole.encoding);
  const afters = withStrays(await inWhole(bytesOf(words.map(({ after }) => after).join('\n')))).split('\n');
  const transfer: TransferPlace[] = [];
  for (const [index, { line, before }] of words.entries()) {
    const asWritten = isAscii(before) ? before : (await inWhole(bytesOf(before))).text;
    transfer.push({ line, before: asWritten, after: afters[index] ?? '' });
  }
  return {
    ...(await inWhole(written)),
    encoding: whole.encoding,
    confidence: whole.confidence,
    transfer,
  };
}

const sampleSize = 64 * 1_024;
const strangeShare = 0.005;
/** A stray one or two may be in the shortest text. */
const strayControls = 2;

/** Dashes and quotation marks whose first byte an old program cut off: U+2019 became 0x19. */
const cutSigns: ReadonlySet<number> = new Set([0x13, 0x14, 0x18, 0x19, 0x1c, 0x1d]);

/** Line ends, tabs, form feeds, escapes and the old end-of-file mark occur in texts. */
function isStrangeControl(byte: number): boolean {
  const isUsual = (byte >= 0x08 && byte <= 0x0d) || byte === 0x1a || byte === 0x1b;
  return byte < 0x20 && !isUsual && !cutSigns.has(byte);
}

/** UTF-16 of anything but text has them everywhere. */
function hasStrangeControls(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  let strange = 0;
  for (let index = 0; index < sample.length; index += 1)
    if (isStrangeControl(sample.charCodeAt(index))) strange += 1;
  return strange > strayControls + sample.length * strangeShare;
}

/** One zero byte in this many others is a scar of the way that a text came. */
const bytesPerZero = 1_000;

function hasManyZeros(bytes: Uint8Array): boolean {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    zeros += 1;
    if (zeros * bytesPerZero > bytes.length) return true;
  }
  return false;
}

/** A text has next to no control characters. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (wideEncodingOf(bytes) !== null) return true;
  const sample = bytes.subarray(0, sampleSize);
  if (hasManyZeros(bytes)) return false;
  let strange = 0;
  for (const byte of sample) if (isStrangeControl(byte)) strange += 1;
  return strange <= strayControls + sample.length * strangeShare;
}

const noTextError = () =>
  new AppError('notText', 'This file is not a text: it holds bytes that no text has.');

/** The refusal for bytes that are no text; null when they may be one. */
export function notTextError(bytes: Uint8Array): AppError | null {
  const known = fileSignature(bytes);
  if (known !== null) return new AppError('notText', `This file is ${known.name}, not a text.`);
  return looksLikeText(bytes) ? null : noTextError();
}

/** What was erased is full of it, and it is the space of an old encoding that only stands among words. */
const erased = 0xff;

const lineEnds = /\r\n?|[\u2028\u2029]/g;

/**
 * `chosen` is the encoding that the reader chose instead of the guess; null guesses. Rejects with AppError: emptyFile
 * when there is nothing to read, notText when the bytes are no text, malformedFile when no encoding is so called.
 */
export async function decodeText(written: Uint8Array, chosen: string | null = null): Promise<DecodedText> {
  const bytes = withoutFalseMark(written);
  if (bytes.length === 0) throw new AppError('emptyFile', 'This file is empty.');
  const refusal = notTextError(bytes);
  if (refusal !== null) throw refusal;
  const carried = wideEncodingOf(bytes) === null ? quotedPrintable(bytes) : null;
  const decoded =
    carried === null
      ? { ...(await decode(bytes, chosen)), transfer: [] }
      : await decodeCarried(carried, bytes, chosen);
  const text = decoded.text.replace(/^\ufeff/, '').replace(lineEnds, '\n');
  if (text.trim() === '') {
    const isErased = !decoded.encoding.startsWith('UTF-') && bytes.includes(erased);
    if (chosen === null && isErased) throw noTextError();
    throw new AppError('emptyFile', 'This file holds nothing but white space.');
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new AppError('emptyFile', 'This file holds no words.');
  // What the reader chose is shown, however odd; it can be chosen otherwise.
  if (chosen === null && hasStrangeControls(text))
    throw new AppError('notText', 'This file is not a text: it holds characters that no text has.');
  const isLastLost =
    text.endsWith('\ufffd') && (decoded.strays === null || decoded.strays.endsWith('\ufffd'));
  const isCut = isLastLost && carried === null && endsWithinCharacter(bytes, decoded.encoding);
  return isCut ? { ...decoded, text, cuts: [text.split('\n').length] } : { ...decoded, text };
}
