// doubleUtf8: UTF-8 that was read as a single-byte encoding, told by reading it back; nothing else reads back so.
import { upperHalves } from '../../../text/upperHalves.ts';

/**
 * A misreading: `byteOf` has the byte of each character of that encoding; `run` finds stretches of them; `sign` is a
 * cheap test for lines that may hold any.
 */
export type Misreading = {
  readonly byteOf: ReadonlyMap<string, number>;
  readonly run: RegExp;
  readonly sign: RegExp;
  /** Where a word of the language that the encoding is for cannot be like this by chance. */
  readonly isForeign: boolean;
};

function misreading(upper: string, sign: RegExp, isForeign: boolean): Misreading {
  const byteOf = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    // Bytes without a character came through as controls of the same number.
    if (byte < 0xa0) byteOf.set(String.fromCharCode(byte), byte);
    const character = upper[byte - 0x80] ?? '\ufffd';
    if (character !== '\ufffd') byteOf.set(character, byte);
  }
  const characters = [...byteOf.keys()].map(
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return {
    byteOf,
    run: new RegExp(`[${characters.join('')}]+(?:\\ufffd|(?<=â€)\\?)?`, 'g'),
    sign,
    isForeign,
  };
}

const trail = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';

export const misreadings: readonly Misreading[] = [
  misreading(
    upperHalves.windows1252,
    new RegExp(
      `[ÂÃÄÅÐÑÎÏ]${trail}|â[€\\u0080‚„”–˜™œ\\u0082\\u0084]|ï[»¿¬]|ðŸ|[ã-é]${trail}{2}[ã-é]|[ÂÃ](?:\\s|$)`,
      '',
    ),
    false,
  ),
  misreading(upperHalves.windows1251, /вЂ|[РС][\u00a0-\u00bfЂ-Џђ-џ‚-™Ґґ€]|Г[©ЁіЎ±єјґ]|В[\u00a0«»]/, true),
  misreading(upperHalves.windows1250, /â€|[ĂĹ][\u0080-\u00bf\u0100-\u017f‚-™]|Ä[\u0080-\u00bf‚-™]/, true),
  misreading(upperHalves.macintosh, /‚Ä|√[†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø°]|¬[†´ª©∞°Æ]/, true),
  misreading(upperHalves.ibm437, /ΓÇ|├[⌐¿¡áíóúñÑªº½¼«»▒░¬╗╢║]|┬[áí½░]/, true),
];

export type Sequence = { readonly length: number; readonly character: string };

const punctuation = /[\u2010-\u2044\u20ac\u2122\u2190-\u2193\u2500-\u257f\u25a0-\u25ff\u2600-\u27bf]/u;
/** The controls are bytes without a character, on their way to be read back once more. */
const plausible =
  /[\u0081\u008d\u008f\u0090\u009d\u00a0-\u017f\u0192\u0218-\u021b\u02c6\u02dc\u0370-\u03ff\u0400-\u045f\u0490\u0491\u2000-\u206f\u20ac\u2122\u2190-\u2193\u2500-\u257f\u25a0-\u25ff\u2600-\u27bf\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3\ufb00-\ufb04\ufeff\uff01-\uff5e\ufffd]|\p{Extended_Pictographic}/u;

const lowest = [0, 0, 0x80, 0x800, 0x10000];

/** The character whose UTF-8 bytes the signs at `at` are; null when they are none that a text would hold. */
export function sequenceAt(signs: string, at: number, { byteOf }: Misreading): Sequence | null {
  const lead = byteOf.get(signs[at] ?? '') ?? 0;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (length === 0) return null;
  let code = lead & (0x7f >> length);
  for (let index = 1; index < length; index += 1) {
    const byte = byteOf.get(signs[at + index] ?? '') ?? 0;
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  if (code < (lowest[length] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return plausible.test(character) ? { length, character } : null;
}

export const isPunctuation = (character: string) => punctuation.test(character);
