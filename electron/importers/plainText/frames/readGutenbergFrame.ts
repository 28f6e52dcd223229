// readGutenbergFrame: the header and the licence that Project Gutenberg puts around a text, in its old and new forms.
import type { BackMatter } from '../../../../shared/story/story.ts';
import type { FieldKind } from '../header/fieldKind.ts';
import { entryOf, type Header, type HeaderEntry } from '../header/header.ts';
import { parseField } from '../header/parseField.ts';
import { foldSpaces } from '../lines/splitLines.ts';

const start = /^\s*\*{3}\s*START OF (?:TH(?:E|IS) )?PROJECT GUTENBERG/i;
const oldStart = /^\s*\*?\s?END\s?\*?\s?THE SMALL PRINT/i;
const end =
  /^\s*\*{3}\s*END OF (?:TH(?:E|IS) )?PROJECT GUTENBERG|^\s*(?:THE )?End of (?:the |this )?Project Gutenberg(?:['’]s)? (?:e-?text|e-?book|edition)\b/i;
const farthestStart = 700;
const farthestEnd = 1_500;
const credit =
  /^\s*(?:(?:e-?text )?(?:produced|prepared|transcribed|scanned)(?: and \w+)? (?:by|from)\b|credits?:)/i;
const taken: readonly FieldKind[] = ['title', 'author', 'language', 'published', 'updated'];
const person = /^(?:translator|illustrator|editor|contributor)\s*:/i;

/** Paragraphs of the lines, each folded, as a piece of matter shows them. */
function textOf(lines: readonly string[]): string {
  return lines
    .map(foldSpaces)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

function startIn(lines: readonly string[]): number {
  const top = lines.slice(0, farthestStart);
  if (!top.slice(0, 60).some((line) => /gutenberg/i.test(line))) return -1;
  const found = top.findIndex((line) => start.test(line));
  return found >= 0 ? found : top.findIndex((line) => oldStart.test(line));
}

function endIn(lines: readonly string[], from: number): number {
  const first = Math.max(from, lines.length - farthestEnd);
  const found = lines.slice(first).findIndex((line) => end.test(line));
  return found < 0 ? -1 : first + found;
}

/** Null where no such frame stands. What says nothing of the story is the licence's, at the top too. */
export function readGutenbergFrame(lines: readonly string[]): Header | null {
  const opening = startIn(lines);
  const closing = endIn(lines, opening + 1);
  if (opening < 0 && closing < 0) return null;
  const entries: HeaderEntry[] = [];
  const above: string[] = [];
  let open: string[] | null = null;
  for (const [index, line] of lines.slice(0, opening + 1).entries()) {
    const field = parseField(line);
    if (field !== null && (taken.includes(field.kind) || person.test(line))) {
      open = [field.value];
      const kind = taken.includes(field.kind) ? field.kind : 'front:other';
      entries.push({ kind, label: field.label, line: index + 1, isBanner: false, paragraphs: [open] });
    } else if (open !== null && /^\s+\S/.test(line)) open.push(line.trim());
    else {
      open = null;
      above.push(line);
    }
  }
  const credits = creditsAfter(lines, opening + 1);
  if (credits > opening + 1) {
    const first = opening + 1 + lines.slice(opening + 1, credits).findIndex((line) => line !== '');
    entries.push(entryOf('front:thanks', null, first + 1, lines.slice(first, credits).map(foldSpaces)));
  }
  const below = closing < 0 ? [] : lines.slice(closing);
  const texts = [textOf(above), textOf(below)].filter((text) => text !== '');
  const back: readonly BackMatter[] = texts.map((text) => ({ kind: 'licence', text }));
  return {
    entries,
    title: null,
    authors: [],
    bodyStart: credits,
    back,
    ...(closing < 0 ? {} : { bodyEnd: closing }),
  };
}

/** The index after the paragraph that names the volunteers; `from` where there is none. */
function creditsAfter(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index] === '') index += 1;
  if (from === 0 || !credit.test(lines[index] ?? '')) return from;
  while (index < lines.length && lines[index] !== '') index += 1;
  return index;
}
