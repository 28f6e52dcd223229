// withLabelColons: labels that stand on lines of their own without a colon, where several do, read as if they had one.
import { labelMeaning } from './fieldLabels.ts';

const lastTopLine = 60;
const fewestLabels = 3;
const longestLabel = 30;
const signs = /^[\s*_~=[(<-]{0,10}|[\s*_~=\])>:-]{0,10}$/g;

function isLabelAlone(line: string): boolean {
  if (line === '' || line.length > longestLabel || line.includes(':')) return false;
  return labelMeaning(line.replace(signs, '')) !== null;
}

/** The same lines where fewer than three different labels stand so at the top. */
export function withLabelColons(lines: readonly string[], from: number): readonly string[] {
  const end = Math.min(lines.length, from + lastTopLine);
  const places: number[] = [];
  const names = new Set<string>();
  let hasStrong = false;
  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (!isLabelAlone(line)) continue;
    places.push(index);
    names.add(line.replace(signs, '').toLowerCase());
    hasStrong ||= labelMeaning(line.replace(signs, ''))?.isWeak === false;
  }
  if (names.size < fewestLabels || !hasStrong) return lines;
  const labels = new Set(places);
  // Two labels in a row: the lower one is the upper one's value.
  const isValue = (index: number) => labels.has(index - 1) && lines[index - 1] !== '';
  return lines.map((line, index) =>
    labels.has(index) && !isValue(index) ? `${line.replace(/[\s*_~=\])>-]+$/, '')}:` : line,
  );
}
