// dataSignature: whether a text is data or a program's source, and so surely no story.

/** A document type's root element, with its name space or alone. */
const xmlRoot =
  /^(?:<!--[^>]{0,400}-->\s*)?<(?:(?:opf:)?package|ncx|svg|rss|feed|container|opml|FictionBook|plist|urlset|manifest|project)(?:\s[^>]{0,1000})?>|^<[a-z][\w:.-]{0,40}\s[^>]{0,600}\bxmlns(?::\w+)?\s*=/i;
const jsonStart = /^(?:\{|\[\s*\{)\s*"[^"\n]{1,100}"\s*:\s*(?:["{[\d-]|true|false|null)/;
const styleStart =
  /^(?:@charset\s+"|@import\s+(?:url|["'])|@font-face\s*\{|@namespace\s|@media\s[^{}\n]{1,100}\{)/i;
const styleRules = /^(?:[^{}"\n]{1,120}\{(?:[^{};:]{1,60}:[^{};]{1,300};)+\s*\}\s*){2}/;
const programStart =
  /^(?:#!\s?\/|<\?php\b|['"]use strict['"];|(?:const|let|var)\s+[\w$]{1,60}\s*=\s|(?:export\s+(?:default\s+)?)?(?:async\s+)?function\s*[\w$]{0,60}\s*\([^)\n]{0,200}\)\s*\{|[;!]?\(\s*(?:function\s*\w*\s*\(|\(\)\s*=>\s*\{)|import\s+(?:[\w*{}\s,$]{1,300}\s+from\s+)?['"][^'"\n]{1,200}['"];|export\s+(?:const|class|type|interface)\s+\w)/;

const comment = /^(?:\/\*[\s\S]{0,4000}?\*\/\s*|\/\/[^\n]{0,400}\n\s*)/;

function withoutComments(text: string): string {
  let rest = text;
  for (let found = comment.exec(rest); found !== null; found = comment.exec(rest))
    rest = rest.slice(found[0].length);
  return rest;
}

const fewestRows = 5;
const fewestCommas = 3;

/** Every line with the same number of commas, and none with the space that sentences have after them. */
function isTable(text: string, isWhole: boolean): boolean {
  const lines = text.split(/\r\n?|\n/).slice(0, isWhole ? undefined : -1);
  const rows = lines.filter((line) => line.trim() !== '');
  const commas = rows.map((row) => row.replace(/"[^"]*"/g, '').match(/,(?!\s*[A-Za-z]+\s)/g)?.length ?? 0);
  const [first = 0] = commas;
  return (
    rows.length >= fewestRows &&
    first >= fewestCommas &&
    commas.every((count) => count === first) &&
    rows.every((row) => !/,\s/.test(row.replace(/"[^"]*"/g, '')))
  );
}

function isJson(bytes: Uint8Array, start: string): boolean {
  if (jsonStart.test(start)) return true;
  if (!/^[[{]/.test(start)) return false;
  try {
    return typeof JSON.parse(new TextDecoder().decode(bytes)) === 'object';
  } catch {
    return false;
  }
}

/** `start` is the beginning of the text of `bytes`. The name reads after "is"; null when it may be a story. */
export function dataSignature(bytes: Uint8Array, start: string): string | null {
  if (isJson(bytes, start)) return 'a JSON file';
  if (xmlRoot.test(start)) return 'an XML document';
  const code = withoutComments(start);
  if (styleStart.test(code) || styleRules.test(code)) return 'a style sheet';
  if (programStart.test(code)) return "a program's source";
  return isTable(start, bytes.length <= start.length) ? 'a table of values' : null;
}
