// The language of a book as every e-reader accepts it.
const undetermined = 'und';
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const rightToLeftScripts: readonly (string | undefined)[] = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];

/**
 * A canonical BCP 47 tag whose language exists, else "und": Send to Kindle refuses a book whose dc:language is absent
 * or no such tag, as "C" and "us" are none.
 */
export function bookLanguage(language: string | null): string {
  try {
    const tag = Intl.getCanonicalLocales(language ?? undetermined)[0] ?? undetermined;
    const primary = tag.split('-')[0] ?? undetermined;
    return names.of(primary) === undefined ? undetermined : tag;
  } catch {
    return undetermined;
  }
}

/** `tag` is one that bookLanguage gives. */
export function isRightToLeftLanguage(tag: string): boolean {
  return rightToLeftScripts.includes(new Intl.Locale(tag).maximize().script);
}
