// withoutBoxSides: the words of a line in a box, of which every line begins and ends with the same sign.
const longestBoxed = 200;
const boxed = /^\s*([*|#])\s+(\S(?:.*\S)?)\s+\1$/;

export function withoutBoxSides(lines: readonly string[], index: number): string {
  const line = lines[index] ?? '';
  const [, sign, words] = line.length > longestBoxed ? [] : (boxed.exec(line) ?? []);
  const above = (lines[index - 1] ?? '').trim();
  return sign !== undefined && above.startsWith(sign) && above.endsWith(sign) ? (words ?? line) : line;
}
