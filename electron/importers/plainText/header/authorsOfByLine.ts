// authorsOfByLine: the names of the two or three who wrote a story together, from its by-line: "Sal Ash and Wren Holt".

const joined = /,?\s+(?:and|&|und|et|y|и)\s+/u;
const name =
  /^[\p{Lu}\d][\p{L}\d_.'’-]*(?:\s(?:(?:de|la|van|von|der|du|of|the)\s){0,2}[\p{Lu}\d][\p{L}\d_.'’-]*){0,3}$/u;
/** "The Moon and Sixpence" is one pen name. */
const article = /^(?:the|an?|der|die|das|le|la|les|el)\s/i;
const degree = /^(?:jr|sr|esq|ph\.?\s?d|m\.?\s?d|m\.?\s?a|co|company|friends?|sons?|others?|me|i)\.?$/i;
const mostAuthors = 5;

/** The whole as one name where a part of it is nobody's. */
export function authorsOfByLine(text: string): readonly string[] {
  if (!joined.test(text)) return [text];
  const names = text.split(joined).flatMap((each) => each.split(/\s*,\s*(?=\S)/));
  const areNames = names.every((each) => name.test(each) && !article.test(each) && !degree.test(each));
  return areNames && names.length <= mostAuthors && new Set(names).size === names.length ? names : [text];
}
