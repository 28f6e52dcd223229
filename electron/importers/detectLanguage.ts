// detectLanguage: the language of a text, from samples of it.

const sampleLength = 1_200;
const fewestLetters = 60;

/** English is told by its own small words, so that most stories need no detector. */
const englishWords = new Set(
  'the and of to that with was his she he you they from had were would it not my this but what are your him when there their'.split(
    ' ',
  ),
);
const englishShare = 0.14;

/** The beginning (where names and headings crowd) is passed over where there is enough text. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength * 4) return text.slice(0, sampleLength * 4);
  const places = [0.15, 0.5, 0.8].map((part) => Math.floor(text.length * part));
  return places.map((place) => text.slice(place, place + sampleLength)).join(' ');
}

function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word));
  return words.length >= 30 && english.length >= words.length * englishShare && new Set(english).size >= 5;
}

const fewestEastAsian = 15;
const kana = /[\u3041-\u30fe]/g;
const han = /[\u3400-\u9fff]/g;
const hangul = /[\uac00-\ud7a3]/g;

const countOf = (sample: string, sign: RegExp) => sample.match(sign)?.length ?? 0;

/** Chinese, Japanese and Korean are told by their signs, of which few say much. */
function eastAsianOf(sample: string, letters: number): string | null {
  const counts = { ja: countOf(sample, kana), ko: countOf(sample, hangul), zh: countOf(sample, han) };
  if (counts.ja + counts.ko + counts.zh < Math.max(fewestEastAsian, letters / 2)) return null;
  if (counts.ko > counts.ja + counts.zh) return 'ko';
  return counts.ja * 10 >= counts.zh ? 'ja' : 'zh';
}

/** Letters that Russian has and its neighbours lack, and none of theirs. */
const isPlainlyRussian = (sample: string) =>
  /[ыэ]/i.test(sample) &&
  !/[іїєґўјљњћђәғқңөұүһ]/i.test(sample) &&
  countOf(sample, /[а-яё]/gi) >= fewestLetters;

const surely = 0.8;

/** A BCP 47 code; null when the text is too short or the guess unsure. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = sampleOf(text);
  const letters = countOf(sample, /\p{L}/gu);
  const eastAsian = eastAsianOf(sample, letters);
  if (eastAsian !== null || letters < fewestLetters) return eastAsian;
  if (isPlainlyEnglish(sample)) return 'en';
  if (isPlainlyRussian(sample)) return 'ru';
  const { detectAll } = await import('tinyld/light');
  const [quick] = detectAll(sample);
  // It knows two dozen languages, and takes Czech for Finnish and Ukrainian for Russian.
  if (quick !== undefined && quick.accuracy >= surely && !/\p{Script=Cyrillic}/u.test(sample))
    return quick.lang;
  const { detectAll: detectMore } = await import('tinyld');
  const [best, second] = detectMore(sample);
  if (best === undefined || best.accuracy < 0.2) return null;
  return second !== undefined && best.accuracy - second.accuracy < 0.05 ? null : best.lang;
}
