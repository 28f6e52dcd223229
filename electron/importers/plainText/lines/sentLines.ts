// asSent, sentLine: lines as they were before mail broke them once more; one that was broken ends with a space.

const longest = 400;

/** What was one line up to the end of `line`, where `above` is that for the line above; of a very long one its end. */
export function sentLine(above: string, line: string): string {
  if (!above.endsWith(' ')) return line;
  return `${above.slice(-longest)}${line}`;
}

/** Only to be measured: the lines have other numbers. */
export function asSent(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.endsWith(' '))) return lines;
  const sent: string[] = [];
  let pieces: string[] = [];
  for (const line of lines) {
    pieces.push(line);
    if (line.endsWith(' ')) continue;
    sent.push(pieces.join(''));
    pieces = [];
  }
  return pieces.length === 0 ? sent : [...sent, pieces.join('')];
}
