// encodingOffers: the encodings worth offering for a file, each with a line that shows what it makes of the text.
import { decodeAs } from './decodeAs.ts';
import { decodeText } from './decodeText.ts';
import { namedEncodings } from './namedEncodings.ts';
import { quotedPrintable } from './quotedPrintable.ts';
import { tellingWords } from './tellingWords.ts';
import { wideEncodingOf, withoutFalseMark } from './wideText.ts';

const sampleLength = 120;
const lookSize = 64 * 1_024;
const beyondAscii = /\P{ASCII}/u;
/** Controls, private signs and lost characters: what no text has. */
const oddity = /[\p{Cc}\p{Co}\ufffd]/gu;
const endOfFile = '\u001a';
const mostOddities = 0.02;

type EncodingOffer = { readonly name: string; readonly sample: string };

/** The first bytes, and from the first byte beyond ASCII on: a stretch that shows the difference. */
function stretchOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const before = bytes.lastIndexOf(0x0a, first);
  const start = Math.max(0, first - sampleLength, before < 0 ? 0 : before + 1);
  return bytes.subarray(start, start + lookSize);
}

/** A line with characters beyond ASCII, cut around the first of them. */
function telling(text: string): string {
  const lines = text.split(/[\r\n\u2028\u2029]+/, 2_000).map((line) => line.trim());
  const line = lines.find((each) => beyondAscii.test(each)) ?? lines.find((each) => each !== '') ?? '';
  const start = Math.max(0, line.search(beyondAscii) - sampleLength / 2);
  return [...line.slice(start, start + sampleLength * 2)].slice(0, sampleLength).join('').trim();
}

function isOdd(text: string, isWide: boolean): boolean {
  const plain = text.replace(/\s/g, '').replaceAll(endOfFile, '');
  const found = plain.match(oddity)?.length ?? 0;
  const signs = isWide ? plain.length : (plain.match(/\P{ASCII}/gu)?.length ?? 0);
  return found > 1 + signs * mostOddities;
}

/** The guess first, then those that read the file without oddity, and of these last the ones that change nothing. */
export async function encodingOffers(written: Uint8Array): Promise<readonly EncodingOffer[]> {
  const bytes = withoutFalseMark(written);
  const guess = await decodeText(bytes);
  const wide = wideEncodingOf(bytes);
  const carried = wide === null ? quotedPrintable(bytes) : null;
  const raw = carried === null ? bytes : Buffer.from(carried.bytes, 'latin1');
  if (wide === null && !raw.some((byte) => byte >= 0x80))
    return [{ name: guess.encoding, sample: telling(guess.text) }];
  const stretch = wide === null ? stretchOf(raw) : raw.subarray(0, lookSize);
  const words = wide === null ? tellingWords(raw) : stretch;
  const sampleIn = async (name: string) => telling((await decodeAs(stretch, name)).replace(/^\ufeff/, ''));
  const guessed = await decodeAs(words, guess.encoding);
  const seen = new Set([guessed]);
  const offers: EncodingOffer[] = [{ name: guess.encoding, sample: await sampleIn(guess.encoding) }];
  const same: EncodingOffer[] = [];
  for (const name of namedEncodings) {
    if (name === guess.encoding || (wide !== null && !name.startsWith('UTF-16'))) continue;
    if (wide === null && name.startsWith('UTF-16')) continue;
    const text = await decodeAs(words, name);
    if (isOdd(text, wide !== null)) continue;
    const offer = { name, sample: await sampleIn(name) };
    if (seen.has(text)) same.push(offer);
    else offers.push(offer);
    seen.add(text);
  }
  return [...offers, ...same];
}
