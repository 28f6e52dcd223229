// Names for what the host knows by code: importers, languages, repairs, kinds of matter.
import type { Repair } from '../../shared/story/story.ts';
import { formatCount } from '../ui/readingTime.ts';

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

/** Names of encodings as people write them, where the registered name is another. */
const encodingNames: Readonly<Record<string, string>> = {
  macintosh: 'Mac Roman',
  'x-mac-roman': 'Mac Roman',
  macroman: 'Mac Roman',
  shift_jis: 'Shift-JIS',
  cp437: 'DOS (CP437)',
  ibm437: 'DOS (CP437)',
  ibm850: 'DOS (CP850)',
  ibm852: 'DOS (CP852)',
  ibm866: 'DOS (CP866)',
  ascii: 'ASCII',
  'us-ascii': 'ASCII',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
};

/** "Windows-1252" for "windows-1252". */
export function encodingName(name: string): string {
  return (
    encodingNames[name.toLowerCase()] ??
    (/^(?:iso|koi8|utf|gb|big)/i.test(name) ? name.toUpperCase() : name.replace(/^windows/i, 'Windows'))
  );
}

/** How sure an encoding is, from 0 to 1, in words. */
export function surenessWords(confidence: number): string {
  if (confidence >= 0.99) return 'certain';
  if (confidence >= 0.8) return 'fairly sure';
  if (confidence >= 0.5) return 'likely';
  return 'a guess';
}

/** "Windows-1252, fairly sure"; the name alone where nobody weighed it. */
export function encodingPhrase(name: string, confidence: number | null | undefined): string {
  return confidence == null ? encodingName(name) : `${encodingName(name)}, ${surenessWords(confidence)}`;
}

/** `title` names one kind of repair where one at a time would be said otherwise. */
type RepairName = readonly [one: string, many: string, title?: string];

const repairNames: Readonly<Record<string, RepairName>> = {
  replacementCharacter: ['lost character', 'lost characters'],
  lostCharacter: [
    'lost character that could not be mended',
    'lost characters that could not be mended',
    'Lost character, not mended',
  ],
  controlCharacter: ['unprintable character', 'unprintable characters'],
  mojibake: ['run of wrong letters', 'runs of wrong letters', 'Wrong letters'],
  quotedPrintable: ['mail code in the text', 'mail codes in the text', 'Mail code in the text'],
  entity: ['web code in the text', 'web codes in the text', 'Web code in the text'],
  escapedQuote: ['escaped quotation mark', 'escaped quotation marks'],
  hardWrap: ['line break inside a paragraph', 'line breaks inside paragraphs'],
  joinedWord: ['word parted at a line’s end', 'words parted at a line’s end'],
  listMark: ['list sign before a line', 'list signs before lines'],
  lostLine: ['line that seems lost', 'lines that seem lost', 'A line seems lost'],
  sceneBreak: [
    'scene break seen in a wide gap',
    'scene breaks seen in wide gaps',
    'Scene break seen in a wide gap',
  ],
  emphasis: ['marked word set in italics', 'marked words set in italics', 'Emphasis'],
  gluedEmphasis: ['mark glued to a word', 'marks glued to a word', 'Mark glued to a word'],
  headingCase: ['heading out of capitals', 'headings out of capitals'],
  invisibleCharacter: ['invisible character', 'invisible characters'],
  longParagraph: ['paragraph of enormous length cut', 'paragraphs of enormous length cut'],
  noBreakSpace: ['unbreakable space set as a plain one', 'unbreakable spaces set as plain ones'],
  quoteMark: [
    'mail’s quotation sign taken away',
    'mail’s quotation signs taken away',
    'Mail’s quotation sign',
  ],
  chapterTitle: ['chapter named by you', 'chapters named by you'],
  typedTag: ['typed tag read as emphasis', 'typed tags read as emphasis', 'Emphasis typed as a tag'],
  removed: ['piece taken away', 'pieces taken away'],
};

/** Kinds that say how the header was understood: nothing was mended there. */
const understood: readonly string[] = ['fieldLabel', 'fieldValue'];

export function isMending({ kind }: Pick<Repair, 'kind'>): boolean {
  return !understood.includes(kind);
}

/** Kinds that change no letter and no reader would see: a file may have one between any two words. */
const unseen: readonly string[] = ['noBreakSpace'];

/** What can be seen comes first. */
export function repairsInOrder<Kind extends Pick<Repair, 'kind'>>(kinds: readonly Kind[]): readonly Kind[] {
  return kinds.toSorted((a, b) => Number(unseen.includes(a.kind)) - Number(unseen.includes(b.kind)));
}

/** How many repairs `count` of a kind are told as: thousands that nobody would see are one. */
export function toldCount(kind: string, count: number): number {
  return unseen.includes(kind) ? Math.min(count, 1) : count;
}

/** Kinds that are newer than this table are told by their own name, in words. */
export function repairName(kind: string, count: number): string {
  const [one, many] = repairNames[kind] ?? [wordsOf(kind), wordsOf(kind)];
  return count === 1 ? one : many;
}

/** What a list of repairs of a kind is headed by: "Lost character". */
export function repairTitle(kind: string): string {
  const [one, , title] = repairNames[kind] ?? [wordsOf(kind)];
  const words = title ?? one;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "once", "twice", "20 times". */
export function timesWords(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${formatCount(count)} times`;
}

function wordsOf(code: string): string {
  return code
    .replace(/[-_]+/g, ' ')
    .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}
