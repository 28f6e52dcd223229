// Rules: lines of signs that part scenes, alone, at a paragraph's edge, or around a label (a banner).

/** What rules are drawn with; a few letters too, as in "xxx" and "oOo". */
const ruleCharacters = new Set(
  '*-_~=#+•·⁂—–―^<>|/\\.:;,xX%@&$o0O°º¤ø¸´¯«»●○◊♦♥★☆✦✧✿❀❤♡♪♫§†‡`\'"()[]{}!＊－＝～〜＃※',
);
/** One of these makes the line a rule; of the others it takes a drawing that is the same from both ends. */
const strongCharacters = new Set('*-_~=#+•·⁂—–―^°º¤●○◊♦♥★☆✦✧✿❀❤♡♪♫§＊－＝～〜＃※');
const longestRule = 400;

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\u00a0' || character === '\u3000';
}

/** Box drawing, block elements, geometric shapes, dingbats: nobody writes words with them. */
function isDrawn(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x2500 && code <= 0x26ff && character !== '☺') || (code >= 0x2701 && code <= 0x27bf);
}

/** "Ooo" is said aloud, and "XXX" is a rating. */
const letterRule =
  /^(?!Oo{1,4}$|OOO$|XXX$)(?:[xX](?:\s?[xX]){2,}|[oO0](?:\s?[oO0]){2,}|(?:[-~*=+.:#]+\s*[xXoO0]+\s*)+[-~*=+.:#]+)$/;
/** In speech and thought these stand alone: "...!", "?!", "—", "(...)". */
const hasSpeech = /^[."'“”‘’!?…,:;()[\]{}\s]+$/;

const dotRule = /^(?:(?:\.:|:\.)[.: ]*|:{4,})$/;

const longRule = /^[*\-_~=#+•·⁂—–―─━═^°●○◊♦♥★☆✦§＊－＝～〜＃※\u3000 \t\u00a0]+$/;

function isDrawing(text: string): boolean {
  if (text.length > longestRule) return longRule.test(text);
  let strong = 0;
  for (const character of text) {
    if (isSpace(character)) continue;
    const isShape = isDrawn(character);
    if (!isShape && !ruleCharacters.has(character)) return false;
    if (isShape || strongCharacters.has(character)) strong += 1;
  }
  if (letterRule.test(text)) return true;
  if (/[xXoO0"'ø!()[\]{}]/.test(text)) return strong > 1 && /[¤°º¸✿♥♪]/.test(text);
  return (strong > 0 && !isSmiley(text)) || isMirrored(text);
}

/** `^_^`, `-_-`, `:-/`, `*_*`: a face is an answer, not a rule. */
function isSmiley(text: string): boolean {
  return text.length === 3 && (/^([\^\-*=;.~])_+\1$/.test(text) || /^[:;=]-[/|\\*]$/.test(text));
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '>': '<', '/': '\\', '\\': '/' };

/** `<<<>>>`, `/\/\/\`, `|||`: drawn to be the same from both ends, and no ellipsis. */
function isMirrored(text: string): boolean {
  const signs = [...text].filter((sign) => !isSpace(sign));
  if (signs.length < 3 || !/[<>|/\\]/.test(text) || /[@%&$`]/.test(text)) return false;
  return signs.every((sign, index) => signs[signs.length - 1 - index] === (mirrored[sign] ?? sign));
}

const word = '(?:scene|page|line|section|story|time)';
const brokenWord = `(?:${word}[ -]?(?:breaks?|change|divider)|break|hr|ruler?|divider|line)`;
const named = new RegExp(
  `^(?:[\\[({<*~=_-][\\[({<*~=_ -]{0,40}${brokenWord}[\\])}>*~=_ /-]{0,40}[\\])}>*~=_-]|` +
    '(?:scene|page|line|section)[ -]?break[.:]?|<[hb]r ?/?>)$',
  'i',
);
const longestName = 100;
const nameStarts = '[({<*~=_-sSpPlL';

/** `[scene break]`, `(page break)`, `-----line break-----`, `<hr>`: a rule that is told in words. */
function isNamed(text: string): boolean {
  if (text.length > longestName || !nameStarts.includes(text.charAt(0))) return false;
  if (!/(?:break|change|divider|hr|ruler?|line|br)\b/i.test(text)) return false;
  return named.test(text);
}

/** `<center>* * *</center>`: a rule between the tags of a page. */
function isTagged(text: string): boolean {
  if (text.length > longestRule || !/^<(?:center|div|p)[ >]/i.test(text)) return false;
  const inner = text.replace(/<\/?(?:center|div|p)(?:\s[^<>]{0,60})?>/gi, '').trim();
  return inner !== '' && !inner.startsWith('<') && isDrawing(inner);
}

/** Spares nearly every line of a story the closer look: rules begin with a sign, or with x, o, and the names' letters. */
function canBeRule(text: string): boolean {
  const code = text.charCodeAt(0);
  const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (!isLetter) return true;
  const letter = code | 0x20;
  if (letter === 0x78 || letter === 0x6f) return true;
  return text.length < 20 && (letter === 0x73 || letter === 0x70 || letter === 0x6c);
}

/** True for `*`, `***`, `*   *   *`, `--`, `~*~`, `xxx`, `o0o`, `[break]`; false for words, figures and full stops. */
export function isRule(line: string): boolean {
  const text = line.trim();
  if (text === '' || !canBeRule(text)) return false;
  if (text.length <= longestRule && hasSpeech.test(text)) return dotRule.test(text);
  return isDrawing(text) || isNamed(text) || isTagged(text);
}

const leading =
  /^\s*(\*{3,}|\*(?:[ \u00a0]{1,9}\*){2,}|~{3,}|={3,}|#{3,}|_{5,}|-{5,}|[xX]{4,}|[~*=+#-]*[~*=+#](?:[~*=+#-]){3,}|<{2,}>{2,}|⁂)[ \u00a0]+(?=[^\s*~=#_-])/;
const trailing =
  /(?<=[^\s*~=#_-][ \u00a0])[ \u00a0]{0,9}(\*{5,}|\*(?:[ \u00a0]{1,9}\*){2,}|~{5,}|={5,}|#{5,}|_{8,}|-{8,}|<{3,}>{3,}|⁂|(?<=[.!?…]["”’')]{0,3}[ \u00a0]{1,10})(?:\*{3,4}|~{3,4}))\s*$/;

/** Stars for the letters of an oath: "**** off!" */
const censoredWord = /^\s*\*{3,12} $/;

const framed =
  /^\s*([*~=#_-])\1{2,39}[ \u00a0]{1,9}([^\s*~=#_](?:[^*~=#_]{0,78}[^\s*~=#_])?)[ \u00a0]{1,9}\1{3,40}\s*$/;
const longestFramed = 170;

/** Where the words lie between two rules of one sign: `*** Two weeks later ***`. Null when there are none. */
export function framedWords(text: string): { readonly from: number; readonly to: number } | null {
  if (text.length > longestFramed) return null;
  const words = framed.exec(text)?.[2];
  // Three dashes are an author's long one.
  if (words === undefined || /^\s*(?:---?|___?)[ \u00a0]/.test(text) || !/[\p{L}\p{N}]/u.test(words))
    return null;
  const from = text.indexOf(words);
  return { from, to: from + words.length };
}

const gluedStars = /^\s*\*{5,60}(?=["“‘«]?\p{Lu})/u;

/** A rule that a paragraph begins with, cut off: `***** The alarm` is a rule and "The alarm". Null when there is none. */
export function withoutLeadingRule(text: string): string | null {
  const found = leading.exec(text.slice(0, longestRule));
  if (found !== null && censoredWord.test(found[0]) && /^\p{Ll}/u.test(text.charAt(found[0].length)))
    return null;
  if (found !== null) return text.slice(found[0].length);
  // Stars at both ends are a banner, and stars within may mean other things.
  const stars = gluedStars.exec(text.slice(0, longestRule))?.[0].length ?? 0;
  return stars === 0 || text.includes('*', stars) ? null : text.slice(stars);
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
