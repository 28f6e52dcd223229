// storyEndAt, notesLabelAt: the line below which all is an author's: "The End", "To be continued", "Notes:".
import { tellsTale } from '../header/tellsTale.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isRule } from '../lines/rules.ts';
import { backMatterKindOf, isContinued, isEnding } from './backMatterKinds.ts';
import { readsAsScene } from './readsAsScene.ts';
import { authorly, readsAsStory } from './readsAsStory.ts';

const notesLabel =
  /^\s*(?:#{1,6}\s{1,4})?(?:author[’']?s?[’']?\s+notes?|(?:chapter\s+)?end\s+notes?|notes|примечания(?:\s+автора)?|от\s+автора|anmerkungen?|notes?\s+de\s+l[’']auteure?|notas?\s+de\s+la\s+autora|notas?\s+del\s+autor|あとがき|後書き|作者有[话話]要?[说說]|作者的[话話]|afterword)[:：]?\s*$/iu;
export const farthestLook = 60;
const mostCharacters = 3_000;

const isHeading = (line: string): boolean => line.length <= 80 && parseHeading(line) !== null;

/** What follows is at most a page, and no chapter: a sentence that reads "The end." in the middle of a story ends nothing. */
function isPage(lines: readonly string[], from: number, end: number): boolean {
  const rest = lines.slice(from, end);
  return rest.reduce((sum, line) => sum + line.length, 0) <= mostCharacters && !rest.some(isHeading);
}

/** A line of a wrapped paragraph may read "the end." too. */
export function standsAlone(lines: readonly string[], index: number): boolean {
  const above = lines[index - 1] ?? '';
  return above === '' || isRule(above) || /[.!?…"”’*_)]$/.test(above);
}

/** Paragraphs as blank lines and rules part them. */
function paragraphsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isGap = line === '' || isRule(line);
    if (!isGap && isOpen) paragraphs.at(-1)?.push(line);
    else if (!isGap) paragraphs.push([line]);
    isOpen = !isGap;
  }
  return paragraphs;
}

const speech = /^\s*["“„«]/;
/** People of whom a story tells; an author's note on history has its years. */
const somebody = /(?<!\p{L})(?:he|she|they|him|her)(?!\p{L})/iu;
const year = /(?<!\d)(?:1[0-9]|20)\d\d(?!\d)/;

const fewestWords = 15;
const fewestBeforeNote = 4;

/** The last words below a longer scene may be the author's again. */
function isScene(told: readonly (readonly string[])[]): boolean {
  const linesOf = (paragraphs: readonly (readonly string[])[]) => paragraphs.flatMap((own) => [...own, '']);
  if (readsAsScene(linesOf(told), fewestWords)) return true;
  return told.length > fewestBeforeNote && readsAsScene(linesOf(told.slice(0, -1)), fewestWords * 4);
}

/**
 * Whether the story goes on in `lines`, which may be no more than its last two sentences: the line above them is on a
 * sign, or somebody says it. A tail of notices and menus below them is left out of account.
 */
function goesOn(lines: readonly string[], mustTalk: boolean): boolean {
  const all = paragraphsOf(lines);
  const last = all.findLastIndex((paragraph) => backMatterKindOf(paragraph) === null);
  const told = all.slice(0, last + 1);
  const [first] = told;
  if (first === undefined || backMatterKindOf(first) !== null) return false;
  if (readsAsStory(told.flatMap((paragraph) => [...paragraph, '']))) return true;
  const text = told.map((paragraph) => paragraph.join(' ')).join('\n');
  if (!mustTalk && isScene(told)) return true;
  if (mustTalk && !told.some(([line = '']) => speech.test(line))) return false;
  return somebody.test(text) && !year.test(text) && tellsTale(text);
}

const toReaders = /(?<!\p{L})(?:you|your|ya|y['’]all|guys)(?!\p{L})/iu;
/** A story may say "you" as well, but hardly beside these. */
const hoped =
  /(?<!\p{L})(?:hoped?|enjoy(?:ed)?|like[ds]?|love[ds]?|hated?|think|thoughts?|reading|know|wait(?:ing)?|patience|sorry|promise|next (?:part|one|time|week)|soon|more|go on|continue)(?!\p{L})/iu;
const fond = /love,|xox|hugs/i;
/** Authors of other languages, of what they hope to hear. */
const abroad =
  /感谢|感謝|谢谢|謝謝|评论|評論|ありがとう|感想|あとがき|(?<!\p{L})(?:reviews?|comentarios?|gracias|espero|merci|commentaires?|danke|kommentare?|kommis|grazie|recensioni|commenti|obrigada|отзыв\p{L}*|спасибо|комментари\p{L}*|глав[аеуы])(?!\p{L})/iu;
const spoken = /["“„«][^"“”„«»]{0,400}["”»]/g;

/** Below "to be continued" an author must be heard: it may as well be shown on somebody's screen. */
function isFarewell(lines: readonly string[]): boolean {
  const text = lines.join('\n').replace(spoken, ' ');
  const isAddressed = (toReaders.test(text) && hoped.test(text)) || fond.test(text);
  return authorly.test(text) || isAddressed || abroad.test(text);
}

const eastAsian = /[\u3040-\u30ff\u4e00-\u9fff]/;
const hasWords = (line: string) => /[\p{L}\p{N}]/u.test(line);

/** The index of "The End" or "To be continued", when at most a page follows it. */
export function storyEndAt(lines: readonly string[], from: number, end: number): number | null {
  const start = Math.max(from, end - farthestLook);
  const near = lines.slice(start, end);
  const at = (isLine: (line: string) => boolean) =>
    near.findLastIndex((line, index) => isLine(line) && standsAlone(lines, start + index));
  const isLast = (place: number) =>
    place >= 0 && isPage(lines, start + place + 1, end) && !goesOn(near.slice(place + 1), false);
  // In a language that is not known here, narration is told from an author's words only by these.
  const isHeard = (place: number) =>
    !eastAsian.test(near[place] ?? '') ||
    !near.slice(place + 1).some(hasWords) ||
    isFarewell(near.slice(place + 1));
  const ended = at(isEnding);
  const continued = at(isContinued);
  const places = [
    ...(isLast(ended) && isHeard(ended) ? [ended] : []),
    ...(isLast(continued) && isFarewell(near.slice(continued + 1)) ? [continued] : []),
  ];
  return places.length === 0 ? null : start + Math.min(...places);
}

/** The index of a line that is nothing but "Notes:", when at most a page follows it. */
export function notesLabelAt(lines: readonly string[], from: number, end: number): number | null {
  const start = Math.max(from + 1, end - farthestLook);
  const place = start + lines.slice(start, end).findLastIndex((line) => notesLabel.test(line));
  if (place < start || lines[place - 1] !== '' || !isPage(lines, place, end)) return null;
  const above = lines.slice(from, place).findLast((line) => line !== '');
  // Directly below a chapter's heading it stands above the chapter's text.
  if (above !== undefined && isHeading(above)) return null;
  return goesOn(lines.slice(place + 1, end), true) ? null : place;
}
