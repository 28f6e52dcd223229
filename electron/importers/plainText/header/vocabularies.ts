// The small vocabularies of headers: codes of series, names of languages.

/** The Star Trek archives' codes for a series (ASC's code list). */
const fandomCodes = new Set('TOS TAS TNG DS9 DSN VOY VGR ENT DIS DSC PIC LDS SNW OCC MIS'.split(' '));

export function fandomCode(text: string): boolean {
  return text.split(/[\s/,]+/).every((word) => fandomCodes.has(word.toUpperCase()));
}

const languages: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  dutch: 'nl',
  nederlands: 'nl',
  polish: 'pl',
  polski: 'pl',
  russian: 'ru',
  русский: 'ru',
  ukrainian: 'uk',
  czech: 'cs',
  čeština: 'cs',
  český: 'cs',
  slovak: 'sk',
  slovenčina: 'sk',
  hungarian: 'hu',
  swedish: 'sv',
  danish: 'da',
  norwegian: 'no',
  finnish: 'fi',
  turkish: 'tr',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
};

/** BCP 47; null when the name is not known. */
export function languageCode(name: string): string | null {
  const word =
    name
      .trim()
      .toLowerCase()
      .split(/[\s(,-]/)[0] ?? '';
  return languages[word] ?? null;
}
