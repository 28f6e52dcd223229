// workPageMarks: the lines "Work Text:" and "Chapter Text" that a work page set, and not a story that shows such words.
import { readsAsNarration, type Telling } from '../matter/readsAsNarration.ts';

const textMark = /^\s*(?:work text|chapter text):?$/i;
const longestMark = 24;
/** No work has as many chapters. */
const mostMarks = 3_000;
const farthestHeader = 400;
const pageStart = /^\s*work header$/i;
/** What the page has above a title and a summary; an author's own header may have some of these. */
const fieldLabel =
  /^\s*(?:(?:rating|archive warnings?|category|categories|fandoms?|relationships?|characters?|additional tags?|language|series|collections?|published|updated|completed|words|chapters|hits):.*|stats:|\(see the end of the (?:work|chapter) for .*\))$/i;
const noteLabel = /^\s*(?:chapter\s+)?(?:summary|notes):?$/i;
/** Longer than any label; what is read of a line to know it. */
const longestLabel = 200;
/** As much as a title, a name and a summary without its label take. */
const mostAbove = 1_500;
/** The page allows no longer notes than these, and a summary besides. */
const mostNotes = 8_000;
const speech = /^\s*["“„«]/;
const ofAny: Telling = { byI: false, inPresent: false };

export type WorkPageMarks = {
  readonly marks: readonly number[];
  /** For each mark, the index of the heading above it. */
  readonly headings: readonly (number | null)[];
  /** What stands above the first of them is the page's header; otherwise the copy begins within a text. */
  readonly isHeaderAbove: boolean;
};

function marksIn(lines: readonly string[]): readonly number[] {
  const marks: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.length <= longestMark && line.length > 8 && textMark.test(line)) marks.push(index);
  }
  return marks;
}

/** Whether a story is told in these lines, which a page's header would not do outside its summary and its notes. */
function isTold(lines: readonly string[], most: number): boolean {
  let length = 0;
  let paragraph: string[] = [];
  const isStory = () => {
    const text = paragraph.join(' ').trim();
    paragraph = [];
    return speech.test(text) || readsAsNarration(text, ofAny);
  };
  for (const line of lines) {
    length += line.length;
    if (length > most) return true;
    if (line !== '') paragraph.push(line);
    else if (isStory()) return true;
  }
  return isStory();
}

/** Whether `lines`, from the top of the file to the first mark, may be a page's header or the rest of one. */
function isHeader(lines: readonly string[]): boolean {
  const short = lines.map((line) => (line.length <= longestLabel ? line : ''));
  if (short.some((line) => pageStart.test(line))) return true;
  const field = short.findLastIndex((line) => fieldLabel.test(line));
  const most = field < 0 ? mostAbove : mostNotes;
  const label = short.findIndex((line, index) => index > field && noteLabel.test(line));
  if (label < 0) return !isTold(lines.slice(field + 1), most);
  const notes = lines.slice(label).reduce((sum, line) => sum + line.length, 0);
  return notes <= mostNotes && !isTold(lines.slice(field + 1, label), most);
}

/**
 * Null when no line says where a text begins. `headingAbove` gives the index of the heading that a mark belongs to.
 * A mark is the page's below its header or below a chapter's heading; in the midst of narration a story shows the words.
 */
export function workPageMarks(
  lines: readonly string[],
  headingAbove: (mark: number, from: number) => number | null,
): WorkPageMarks | null {
  const all = marksIn(lines);
  const [first] = all;
  if (first === undefined || all.length > mostMarks) return null;
  const found = all.map((mark, index) => ({
    mark,
    heading: headingAbove(mark, index === 0 ? 0 : (all[index - 1] ?? 0) + 1),
  }));
  const top = found[0]?.heading ?? first;
  const isHeaderAbove = first <= farthestHeader && isHeader(lines.slice(0, top));
  const wordsAt = (mark: number) => (lines[mark] ?? '').trim().toLowerCase();
  // A page that sets no heading above its first text sets none above the others.
  const bare = isHeaderAbove && found[0]?.heading === null ? wordsAt(first) : null;
  const own = found.filter(({ mark, heading }) => heading !== null || wordsAt(mark) === bare);
  if (own.length === 0) return null;
  return {
    marks: own.map(({ mark }) => mark),
    headings: own.map(({ heading }) => heading),
    isHeaderAbove: isHeaderAbove && own[0]?.mark === first,
  };
}
