// Rules: lines of signs that part scenes, alone, run into a paragraph, or around a label (a banner).

/** What rules are drawn with; a few letters too, as in "xxx" and "oOo". */
const ruleCharacters = new Set('*-_~=#+•·⁂—–―─━^<>|/\\.:x%@&$o0O°●○◊♦♥★☆✦§†‡`\'"');
const strongCharacters = new Set('*-_~=#+•·⁂—–―─━^°●○◊♦♥★☆✦§');
const longestRule = 400;

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\u00a0';
}

const letterRule = /^(?:[xX](?:\s?[xX]){2,}|[oO0](?:\s?[oO0]){2,}|(?:[-~*=]+\s*[xXoO0]+\s*)+[-~*=]+)$/;

/** True for `*`, `***`, `*   *   *`, `--`, `~*~`, `xxx`, `o0o`; false for words, figures and lone full stops. */
export function isRule(line: string): boolean {
  const text = line.trim();
  if (text === '') return false;
  let strong = 0;
  for (const character of text.length > longestRule ? text.slice(0, longestRule) : text) {
    if (isSpace(character)) continue;
    if (!ruleCharacters.has(character)) return false;
    if (strongCharacters.has(character)) strong += 1;
  }
  if (text.length > longestRule) return longRule.test(text);
  if (letterRule.test(text)) return true;
  if (/[xoO0"']/.test(text)) return false;
  return strong > 0 || isMirrored(text);
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '>': '<', '/': '\\', '\\': '/' };

/** `<<<>>>`, `/\/\/\`, `|||`: drawn to be the same from both ends, and no ellipsis. */
function isMirrored(text: string): boolean {
  const signs = [...text].filter((sign) => !isSpace(sign));
  if (signs.length < 3 || !/[<>|/\\]/.test(text) || /[@%&$`]/.test(text)) return false;
  return signs.every((sign, index) => signs[signs.length - 1 - index] === (mirrored[sign] ?? sign));
}

const longRule = /^[*\-_~=#+•·⁂—–―─━^°●○◊♦♥★☆✦§ \t\u00a0]+$/;

const leading =
  /^\s*(\*{3,}|\*(?:[ \u00a0]{1,9}\*){2,}|~{3,}|={3,}|#{3,}|_{5,}|-{5,}|[xX]{4,})[ \u00a0]+(?=[^\s*~=#_-])/;
const trailing =
  /(?<=[^\s*~=#_-][ \u00a0])[ \u00a0]{0,9}(\*{5,}|\*(?:[ \u00a0]{1,9}\*){2,}|~{5,}|={5,}|#{5,}|_{8,}|-{8,})\s*$/;

/** A rule that a paragraph begins with, cut off: `***** The alarm` is a rule and "The alarm". Null when there is none. */
export function withoutLeadingRule(text: string): string | null {
  const found = leading.exec(text.slice(0, longestRule));
  return found === null ? null : text.slice(found[0].length);
}

/** A rule that a paragraph ends with, cut off; null when there is none. */
export function withoutTrailingRule(text: string): string | null {
  const start = Math.max(0, text.length - longestRule);
  const found = trailing.exec(text.slice(start));
  return found === null ? null : text.slice(0, start + found.index).trimEnd();
}

const banner = /^\s*[*=~#_+-]{3,}\s*([^*=~#_+\s-][^*=~#_+]{0,78}?)\s*[*=~#_+-]{3,}\s*$/;

/** The label of `*****DISCLAIMER*****`; null when the line is no banner. */
export function bannerLabel(line: string): string | null {
  if (line.length > 200 || !/^\s*[*=~#_+-]{3}/.test(line)) return null;
  const label = banner.exec(line)?.[1]?.replace(/[-\s]+$/, '') ?? null;
  return label === null || /^\*{3}[^*]+\*{3}$/.test(line.trim()) ? null : label;
}
