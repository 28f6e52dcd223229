// decodeText: bytes to text, with the name of the encoding and how sure it is.
import { AppError } from '../../shared/errors.ts';
import { fileSignature } from './fileSignature.ts';
import { guessEncoding } from './guessEncoding.ts';
import { wideEncodingOf } from './wideText.ts';

/** `text` has `\n` line ends and no byte order mark; `encoding` is IANA's name; `confidence` from 0 to 1. */
export type DecodedText = { readonly text: string; readonly encoding: string; readonly confidence: number };

const hasByteOrderMark = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** One broken sequence in this many good ones: still UTF-8, with a wound. */
const tolerance = 8;

function utf8TextOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return woundedUtf8(bytes);
  }
}

/** UTF-8 in which a few bytes are broken; null when it is more likely another encoding. */
function woundedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let broken = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    else if (code >= 0x80) good += 1;
  }
  return good >= broken * tolerance ? text : null;
}

function decodeWide(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): string {
  return new TextDecoder(encoding.toLowerCase()).decode(bytes);
}

async function decodeSingleByte(bytes: Uint8Array): Promise<DecodedText> {
  const guess = await guessEncoding(bytes);
  const { default: iconv } = await import('iconv-lite');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return { text: iconv.decode(buffer, guess.encoding), ...guess };
}

async function decode(bytes: Uint8Array): Promise<DecodedText> {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return { text: decodeWide(bytes, wide), encoding: wide, confidence: 1 };
  const text = utf8TextOf(bytes);
  if (text !== null)
    return {
      text,
      encoding: 'UTF-8',
      confidence: hasByteOrderMark(bytes) || !text.includes('\ufffd') ? 1 : 0.9,
    };
  return decodeSingleByte(bytes);
}

const sampleSize = 64 * 1_024;
const strangeShare = 0.005;
/** A stray one or two may be in the shortest text. */
const strayControls = 2;

/** Line ends, tabs, form feeds, escapes and the old end-of-file mark occur in texts. */
function isStrangeControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
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

/** The refusal for bytes that are no text; null when they may be one. */
export function notTextError(bytes: Uint8Array): AppError | null {
  const known = fileSignature(bytes);
  if (known !== null) return new AppError('notText', `This file is ${known.name}, not a text.`);
  return looksLikeText(bytes)
    ? null
    : new AppError('notText', 'This file is not a text: it holds bytes that no text has.');
}

const lineEnds = /\r\n?|[\u2028\u2029]/g;

/** Rejects with AppError: emptyFile when there is nothing to read, notText when the bytes are no text. */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  if (bytes.length === 0) throw new AppError('emptyFile', 'This file is empty.');
  const refusal = notTextError(bytes);
  if (refusal !== null) throw refusal;
  const decoded = await decode(bytes);
  const text = decoded.text.replace(/^\ufeff/, '').replace(lineEnds, '\n');
  if (text.trim() === '') throw new AppError('emptyFile', 'This file holds nothing but white space.');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new AppError('emptyFile', 'This file holds no words.');
  if (hasStrangeControls(text))
    throw new AppError('notText', 'This file is not a text: it holds characters that no text has.');
  return { ...decoded, text };
}
