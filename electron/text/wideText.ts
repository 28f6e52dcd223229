// wideText: whether bytes are UTF-16, by mark, by where their zeros stand, or by what they would say.
import { commonIdeographs } from './commonIdeographs.ts';

export type WideEncoding = 'UTF-16LE' | 'UTF-16BE';

const sampleSize = 4_096;

/** What nearly every character of a text is: a letter or sign of a script in wide use. */
const plausible =
  /[\t\n\r -~\u00a0-\u024f\u0370-\u03ff\u0400-\u045f\u0490-\u0491\u0590-\u05ff\u0600-\u06ff\u0e00-\u0e5b\u1e00-\u1eff\u2010-\u203f\u20ac\u2116\u2122\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uff9f]/g;
/** What texts are full of and bytes taken in wrong pairs are not. */
const common = /[\t\n\r -~\u00e0-\u00fc\u03b1-\u03c9\u0430-\u044f\u05d0-\u05ea\u0621-\u064a\u0e01-\u0e4c]/g;

type Look = { readonly plausible: number; readonly common: number };

function lookAt(bytes: Uint8Array, encoding: WideEncoding): Look {
  const text = new TextDecoder(encoding.toLowerCase()).decode(bytes);
  let hits = text.match(common)?.length ?? 0;
  for (const character of text) if (character > '\u2000' && commonIdeographs.has(character)) hits += 1;
  const length = Math.max(1, text.length);
  return { plausible: (text.match(plausible)?.length ?? 0) / length, common: hits / length };
}

/** Where the zeros are fewer than Latin letters would leave, what the pairs say decides. */
function bySense(sample: Uint8Array, hasZeros: boolean): WideEncoding | null {
  const [little, big] = [lookAt(sample, 'UTF-16LE'), lookAt(sample, 'UTF-16BE')];
  const [name, best, other] =
    little.common >= big.common ? (['UTF-16LE', little, big] as const) : (['UTF-16BE', big, little] as const);
  const wanted = hasZeros ? 0.25 : 0.4;
  return best.plausible > 0.97 && best.common > wanted && best.common > other.common * 2 ? name : null;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const shortestTold = 16;

/** Without a mark of UTF-16 that some program set before another encoding: in UTF-16 a line end or a space has a zero. */
export function withoutFalseMark(bytes: Uint8Array): Uint8Array {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isMarked || bytes.length < shortestTold) return bytes;
  const rest = bytes.subarray(2);
  const sample = rest.subarray(0, sampleSize);
  return !sample.includes(0) && isUtf8(sample) ? rest : bytes;
}

/** A guess from the first bytes alone; null for what is none, or as likely something else. */
export function wideEncodingOf(bytes: Uint8Array): WideEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const sample = bytes.subarray(0, Math.min(sampleSize, bytes.length - (bytes.length % 2)));
  const pairs = sample.length / 2;
  if (pairs < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  let high = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) evenZeros += 1;
    if (sample[index + 1] === 0) oddZeros += 1;
    if ((sample[index] ?? 0) > 0x7f || (sample[index + 1] ?? 0) > 0x7f) high += 1;
  }
  if (oddZeros > pairs * 0.4 && evenZeros < pairs * 0.02) return 'UTF-16LE';
  if (evenZeros > pairs * 0.4 && oddZeros < pairs * 0.02) return 'UTF-16BE';
  if (evenZeros + oddZeros > pairs * 0.01) return bySense(sample, true);
  // Chinese and Japanese may have no zero at all, and then look like any bytes: they must say something.
  return high > pairs * 0.3 && !isUtf8(sample) ? bySense(sample, false) : null;
}
