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

/** A BCP 47 code; null when the text is too short or the guess unsure. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = sampleOf(text);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return null;
  if (isPlainlyEnglish(sample)) return 'en';
  const { detectAll } = await import('tinyld/light');
  const [best, second] = detectAll(sample);
  if (best === undefined || best.accuracy < 0.2) return null;
  return second !== undefined && best.accuracy - second.accuracy < 0.05 ? null : best.lang;
}
