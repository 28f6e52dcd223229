// isNoteBetweenFields: whether the next paragraph of a note is still the header's, because a field of that header stands below it.
import { parseHeading } from '../headings/parseHeading.ts';
import { isRule } from '../lines/rules.ts';
import { isBelievableField } from './believableField.ts';
import type { ContinuedEntry } from './continuesValue.ts';
import { parseField } from './parseField.ts';
import { tellsTale } from './tellsTale.ts';
import { isToldBySomebody } from './warningWords.ts';

const mostLines = 12;
const mostWords = 120;
const longestLine = 200;
const speech = /^\s*["“”„«»‘—–]/;
const ofNote =
  /(?<![\p{L}’'])(?:I|me|my|mine|you|your|this|alert|squick|beta|fic|story|thanks?)(?![\p{L}])/iu;

const isShouted = (label: string) => /\p{Lu}{3}/u.test(label) && !/\p{Ll}/u.test(label);

function isFieldOf(line: string): { readonly label: string } | null {
  const field = line.length > longestLine ? null : parseField(line);
  const isSure = field !== null && (!field.isWeak || (isShouted(field.label) && field.label.endsWith(':')));
  return !isSure || field.value === '' || !isBelievableField(field) ? null : field;
}

/** What stands below the field is not yet the story: a rule, or one more field. */
function isEnclosed(lines: readonly string[], field: number): boolean {
  let next = field + 1;
  while (next < lines.length && lines[next] === '') next += 1;
  const line = lines[next] ?? '';
  return isRule(line) || isFieldOf(line) !== null;
}

/** Labels in capitals are surely of one header; others must have more of it below them, and words of an author above. */
export function isNoteBetweenFields(
  entries: readonly ContinuedEntry[],
  lines: readonly string[],
  index: number,
): boolean {
  const label = entries.findLast((entry) => entry.label !== null)?.label ?? '';
  const last = entries.at(-1);
  if (label === '' || last?.kind !== 'front:notes' || !last.isParted) return false;
  let text = '';
  for (let place = index; place < Math.min(lines.length, index + mostLines); place += 1) {
    const line = lines[place] ?? '';
    if (line === '') continue;
    const field = isFieldOf(line);
    if (field !== null && text !== '' && lines[place - 1] === '') {
      if (text.split(/\s+/).length > mostWords || tellsTale(text) || isToldBySomebody(text)) return false;
      if (isShouted(label) && isShouted(field.label)) return true;
      return ofNote.test(text) && isEnclosed(lines, place);
    }
    if (field !== null || line.length > longestLine || speech.test(line)) return false;
    if (isRule(line) || parseHeading(line) !== null) return false;
    text += `${line} `;
  }
  return false;
}
