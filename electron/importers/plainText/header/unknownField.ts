// unknownField: a line among header fields that begins with a label of its own, which no table knows: "Episode: …".
import { parseHeading } from '../headings/parseHeading.ts';
import { isRule } from '../lines/rules.ts';
import { noteLabel } from '../matter/noteLabel.ts';
import type { FieldKind } from './fieldKind.ts';
import { topField } from './looseField.ts';
import { warnsByLabel } from './ownWarningLabel.ts';
import type { FieldLabel } from './parseField.ts';
import { isToldBySomebody } from './warningWords.ts';

const label =
  /^[\s*_]{0,4}(\p{Lu}[\p{L}\p{M}'’/&.-]{1,20}(?:\s[\p{L}\p{M}'’/&.()-]{1,16}){0,2})\s?:[*_]{0,2}(?=\s)/u;
const speech = /^\s*["“”„«»‘]/;
/** What a sentence goes on with may have a capital and a colon as well. */
const opensValue =
  /(?:[,:;&/+(–—-]|(?<![\p{L}])(?:and|or|the|an?|of|to|in|with|by|for|und|et|y|и))["”’*_]*$/iu;
const sentenceEnd = /[.!?…]["”»’')\]*_]*$/;
const nearWrap = 58;
const longestLine = 140;
const farthestLook = 12;
const mostAtEnd = 6;

const isProse = (kind: FieldKind) =>
  kind === 'summary' || kind === 'warning' || (kind.startsWith('front:') && kind !== 'front:other');
const indentOf = (line: string) => line.length - line.trimStart().length;

function labelOf(line: string): string | null {
  if (line.length > longestLine || !line.includes(':')) return null;
  const found = label.exec(line.slice(0, 80));
  if (found === null || parseHeading(line) !== null || noteLabel.test(line.slice(0, 80))) return null;
  const value = line.slice(found[0].length);
  return speech.test(value) || isToldBySomebody(value) ? null : found[0];
}

/** They warn of whatever is said to be there. */
const ofContent =
  /^(?:(?:graphic |sexual )?violence|gore|sexual content|adult content|(?:character )?deaths?|abuse|rape)\s?:/i;
const denied =
  /^\W*(?:no|none|nothing|nope|not|never|n\/a|nil|zero|zip|very little|hardly|little|minimal|(?:only )?(?:mild|minor))(?!\p{L})/iu;

/** Further fields follow before any blank line, or the header's last lines are such fields, each with another label. */
function isInHeader(lines: readonly string[], index: number): boolean {
  const seen = new Set<string>();
  for (const line of lines.slice(index, index + farthestLook)) {
    if (line === '' || isRule(line)) return seen.size <= mostAtEnd;
    if (topField(line) !== null) return true;
    const name = labelOf(line)?.trim().toLowerCase() ?? null;
    // A play's speakers take turns.
    if (name === null ? seen.size === 0 : seen.has(name)) return false;
    if (name !== null) seen.add(name);
    else if (!/^\s*\p{Ll}/u.test(line)) return hasFieldBelow(lines, index);
  }
  return false;
}

function hasFieldBelow(lines: readonly string[], index: number): boolean {
  for (const line of lines.slice(index, index + farthestLook)) {
    if (line === '' || isRule(line)) return false;
    if (topField(line)?.isWeak === false) return true;
  }
  return false;
}

/**
 * The line as a field that stays before the story word for word. `kind` is that of the field above it, of which
 * `isAlone` says that its value stands on lines of its own. Only to be asked right below a field's line.
 */
export function unknownField(
  kind: FieldKind,
  isAlone: boolean,
  lines: readonly string[],
  index: number,
): FieldLabel | null {
  const line = lines[index] ?? '';
  const above = lines[index - 1] ?? '';
  const name = isAlone || above === '' ? null : labelOf(line);
  if (name === null || indentOf(line) > indentOf(above) + 1 || opensValue.test(above)) return null;
  // Prose may have wrapped right before a word with a colon.
  if (isProse(kind) && above.length >= nearWrap && !sentenceEnd.test(above)) return null;
  if (!isInHeader(lines, index)) return null;
  const warns =
    warnsByLabel(line.trim()) || (ofContent.test(line.trim()) && !denied.test(line.slice(name.length)));
  if (warns) return { kind: 'front:warning', label: '', value: line, isWeak: true };
  return { kind: 'front:other', label: name.trim(), value: line.slice(name.length).trim(), isWeak: true };
}
