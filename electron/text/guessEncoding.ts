// guessEncoding: the single-byte or East Asian encoding of bytes that are not UTF-8.
import { decodeAs } from './decodeAs.ts';
import { eastAsianEncodingOf } from './eastAsian.ts';
import { ianaNameOf } from './namedEncodings.ts';
import { type Place, placesOf, plausibilityOf } from './plausibility.ts';
import { tellingWords } from './tellingWords.ts';
import { writtenLanguages } from './writtenLanguages.ts';

/** `encoding` in IANA's spelling. `confidence` from 0 to 1: 0.9 is sure, below 0.6 the reader should look. */
export type EncodingGuess = { readonly encoding: string; readonly confidence: number };

const sampleSize = 64 * 1_024;

const western = 'en fr de es pt it nl sv da fi is';
const central = 'en de pl cs sk hu ro hr';
const cyrillic = 'ru uk';

/** With the languages that each can write, in the order in which they are preferred where they say the same. */
const candidates: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['windows-1252', western],
    ['ISO-8859-15', western],
    ['macintosh', western],
    ['IBM437', 'en fr de es it nl sv fi'],
    ['IBM850', western],
    ['windows-1250', central],
    ['ISO-8859-2', central],
    ['IBM852', central],
    ['windows-1254', 'tr'],
    ['windows-1251', cyrillic],
    ['KOI8-R', 'ru'],
    ['KOI8-U', cyrillic],
    ['IBM866', cyrillic],
    ['ISO-8859-5', cyrillic],
    ['MacCyrillic', cyrillic],
    ['windows-1253', 'el'],
    ['ISO-8859-7', 'el'],
  ].map(([name = '', languages = '']) => [name, new Set(languages.split(' '))] as const),
);

/** What a detector says beside them is believed only for scripts that are not judged here. */
const believed: ReadonlySet<string> = new Set(['TIS-620', 'windows-1255', 'windows-1256']);

/** The stretch that says something: bytes from the first beyond ASCII on. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes;
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1_024);
  return bytes.subarray(start, start + sampleSize);
}

/** For each language, from 0 to 1, how many of the text's small words are its own. */
function languageShares(sample: Uint8Array): readonly number[] {
  const text = Buffer.from(sample.buffer, sample.byteOffset, Math.min(sample.length, 24_576)).toString(
    'latin1',
  );
  const words = text.toLowerCase().match(/(?<![\u0080-\u00ff])\b[a-z]{1,9}\b(?![\u0080-\u00ff])/g) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return writtenLanguages.map((language) => {
    let hits = 0;
    for (const word of language.words) hits += counts.get(word) ?? 0;
    return words.length === 0 ? 0 : Math.min(1, hits / words.length / 0.4);
  });
}

type Reading = {
  readonly encoding: string;
  readonly text: string;
  readonly score: number;
  readonly fit: number;
};

/** The score under the language that suits it best; a language that the small words speak for weighs more. */
function readingOf(
  encoding: string,
  languages: ReadonlySet<string>,
  text: string,
  shares: readonly number[],
): Reading {
  const places: readonly Place[] = placesOf(text);
  let best = { score: Number.NEGATIVE_INFINITY, fit: 0 };
  for (const [index, language] of writtenLanguages.entries()) {
    if (!languages.has(language.name)) continue;
    const { score, perfect } = plausibilityOf(places, language);
    const whole = score + perfect * (shares[index] ?? 0) * 0.75;
    if (whole > best.score) best = { score: whole, fit: perfect === 0 ? 0 : score / perfect };
  }
  return { encoding, text, ...best };
}

/** 0 to 1: how well the best one fits, how far the next one is behind, and of how many places that is said. */
function confidenceOf(best: Reading, next: Reading | undefined, places: number): number {
  const lead = next === undefined ? 1 : Math.min(1, (best.score - next.score) / Math.max(1, places));
  const fit = Math.max(0, Math.min(1, best.fit / 0.75));
  const amount = 1 - 1 / (1 + places / 2);
  // One sign that stands alone may be anything.
  const most = places < 3 && fit < 0.9 ? 0.5 : 0.95;
  return Math.round(Math.min(most, fit * (0.45 + 0.3 * Math.min(1, lead * 1.5) + 0.25 * amount)) * 100) / 100;
}

async function detectorsName(sample: Uint8Array): Promise<string | null> {
  const { detect } = await import('jschardet');
  const { encoding } = detect(Buffer.from(sample.buffer, sample.byteOffset, sample.length));
  return encoding === null ? null : ianaNameOf(encoding);
}

export async function guessEncoding(bytes: Uint8Array): Promise<EncodingGuess> {
  const sample = tellingSample(bytes);
  const eastAsian = await eastAsianEncodingOf(sample);
  if (eastAsian !== null) return eastAsian;
  const words = tellingWords(bytes);
  const shares = languageShares(sample);
  const detected = await detectorsName(words.length > sampleSize / 8 ? words : sample);
  const readings: Reading[] = [];
  for (const [encoding, languages] of candidates) {
    const reading = readingOf(encoding, languages, await decodeAs(words, encoding), shares);
    // The detector's word decides between readings that are nearly as good.
    const bonus = encoding === detected ? Math.abs(reading.score) * 0.03 : 0;
    readings.push({ ...reading, score: reading.score + bonus });
  }
  // Stable: those that say the same stay in the order of preference.
  const [best, ...others] = readings.toSorted((one, other) => other.score - one.score);
  if (best === undefined || best.score <= 0)
    return detected !== null && (believed.has(detected) || candidates.has(detected))
      ? { encoding: detected, confidence: believed.has(detected) ? 0.6 : 0.3 }
      : { encoding: 'windows-1252', confidence: 0.1 };
  const chosen = readings.find(({ text }) => text === best.text) ?? best;
  const next = others.find(({ text }) => text !== best.text);
  const places = best.text.match(/\P{ASCII}/gu)?.length ?? 0;
  const confidence = confidenceOf(best, next, places);
  const usual = readings[0];
  // Old bytes are Windows-1252 more often than anything else.
  if (confidence < 0.6 && usual !== undefined && usual.score > 0)
    return { encoding: usual.encoding, confidence };
  return { encoding: chosen.encoding, confidence };
}
