// spoilerLettersAt: "SPOILER SPACE", one letter a line, with which authors kept a page empty: no verse, and no numerals.

const words = /^(?:SPOILERS?(?:SPACE|WARNING|ALERT)?|SPOILERSAHEAD)$/;
const longestRun = 60;

/** The indexes of the lines that hold the letters, from `index` on; none where they spell anything else. */
export function spoilerLettersAt(lines: readonly string[], index: number): readonly number[] {
  if (!/^\s*S\s*$/i.test(lines[index] ?? '')) return [];
  const places: number[] = [];
  let spelled = '';
  let found: readonly number[] = [];
  for (let place = index; place < Math.min(lines.length, index + longestRun); place += 1) {
    const line = (lines[place] ?? '').trim();
    if (line === '') continue;
    if (!/^[a-z]$/i.test(line)) break;
    places.push(place);
    spelled += line.toUpperCase();
    if (words.test(spelled)) found = [...places];
  }
  return found.length === places.length ? found : [];
}
