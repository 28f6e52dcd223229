// escapeMarkdown: plain words as Markdown that shows them as they are.

/** What means something within a line: CommonMark's, GitHub's tables, strokes and formulas, Obsidian's tags and comments. */
const anywhere = /[\\`*_[\]<>~|$#]/g;
const doubled = /([=%^{}])(?=\1)|(?<=([=%^{}]))\2/g;
const entity = /&(?=#?[A-Za-z0-9]{1,40};)/g;
/** What means something where a line begins: headings' strokes, rules, lists, definitions. */
const lineStart = /^([-+=:])/;
const numbered = /^(\d{1,9})([.)])/;

/** One line; blanks at its ends, which would make it code or break it, go, and runs of them are one, as everywhere. */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
    .replace(anywhere, '\\$&')
    .replace(doubled, '\\$&')
    .replace(entity, '\\&')
    .replace(lineStart, '\\$1')
    .replace(numbered, '$1\\$2');
}
