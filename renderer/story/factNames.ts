// Names for what the host knows by code: importers, languages, repairs, kinds of matter.
import type { Repair } from '../../shared/story/story.ts';

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' });

/** "British English" for "en-GB"; the tag itself when nobody has a name for it. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const importerNames: Readonly<Record<string, string>> = {
  'plain-text': 'plain text',
  plainText: 'plain text',
  text: 'plain text',
  epub: 'EPUB',
  html: 'web page',
};

export function importerName(id: string): string {
  return importerNames[id] ?? id;
}

type RepairName = readonly [one: string, many: string];

const repairNames: Readonly<Record<string, RepairName>> = {
  replacementCharacter: ['lost character', 'lost characters'],
  mojibake: ['run of wrong letters', 'runs of wrong letters'],
  hardWrap: ['line break inside a paragraph', 'line breaks inside paragraphs'],
  lostLine: ['line that seems lost', 'lines that seem lost'],
  escapedQuote: ['escaped quotation mark', 'escaped quotation marks'],
  removed: ['piece taken away', 'pieces taken away'],
  lostCharacter: ['lost character that could not be mended', 'lost characters that could not be mended'],
  invisibleCharacter: ['invisible character', 'invisible characters'],
  headingCase: ['heading out of capitals', 'headings out of capitals'],
  gluedEmphasis: ['mark glued to a word', 'marks glued to a word'],
  longParagraph: ['paragraph of enormous length cut', 'paragraphs of enormous length cut'],
};

/** Kinds that say how the header was understood: nothing was mended there. */
const understood: readonly string[] = ['fieldLabel', 'fieldValue'];

export function isMending({ kind }: Pick<Repair, 'kind'>): boolean {
  return !understood.includes(kind);
}

/** Kinds that are newer than this table are told by their own name, in words. */
export function repairName(kind: string, count: number): string {
  const [one, many] = repairNames[kind] ?? [wordsOf(kind), wordsOf(kind)];
  return count === 1 ? one : many;
}

function wordsOf(code: string): string {
  return code.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
