// withoutClosingMark: a value without the sign that closes what was opened before its label: "*Title: The Lamp Room*".

const opening = /(\*{1,3}|_{1,3}|~{1,2})$/;

/** Runs of the sign at the edge of a word; within one, "salt_bird", it is a letter of the name. */
const runsOf = (mark: string) => {
  const sign = mark.startsWith('*') ? '\\*' : mark.charAt(0);
  return new RegExp(`(?<![\\p{L}\\p{N}${sign}])${sign}+|${sign}+(?![\\p{L}\\p{N}${sign}])`, 'gu');
};

/** `signs` stand before the label. What the author marked within the value keeps its own pairs. */
export function withoutClosingMark(signs: string, value: string): string {
  const mark = opening.exec(signs)?.[1];
  if (mark === undefined || !value.includes(mark)) return value;
  const runs = [...value.matchAll(runsOf(mark))];
  const last = runs.length % 2 === 1 ? runs.at(-1) : undefined;
  if (last === undefined || last[0] !== mark || /\s/.test(value[last.index - 1] ?? ' ')) return value;
  const rest = value.slice(last.index + mark.length);
  return runs.length === 1 || rest === '' ? `${value.slice(0, last.index)}${rest}`.trim() : value;
}
