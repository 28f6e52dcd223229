// typographicMarkup: a block of story markup with its marks set as the page sets them.
import { createTypographer } from '../../shared/story/typographer.ts';

const token = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/g;
const languageAttribute = /\slang="([^"]*)"/;
const marks: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x22;': '"',
  '&nbsp;': '\u00a0',
};
/** Elements without content. */
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Only text between tags changes; every tag and every other character reference stays as it was. */
export function typographicMarkup(block: string, language: string | null): string {
  const typographer = createTypographer(language);
  const parts: string[] = [];
  const text = (written: string, read: string): void => {
    if (written === '') return;
    const index = parts.push(written) - 1;
    typographer.text(read, (to) => {
      parts[index] = to;
    });
  };
  let done = 0;
  for (const match of block.matchAll(token)) {
    const [whole, closes, name] = match;
    text(block.slice(done, match.index), block.slice(done, match.index));
    done = match.index + whole.length;
    if (name === undefined) {
      const mark = marks[whole];
      if (mark !== undefined) text(whole, mark);
      else {
        parts.push(whole);
        typographer.thing();
      }
      continue;
    }
    parts.push(whole);
    const element = name.toLowerCase();
    if (closes === '/') {
      typographer.leave(element);
      continue;
    }
    if (element === 'img') typographer.thing();
    typographer.enter(element, languageAttribute.exec(match[3] ?? '')?.[1] ?? null);
    if (empty.has(element) || (match[3] ?? '').endsWith('/')) typographer.leave(element);
  }
  text(block.slice(done), block.slice(done));
  typographer.end();
  return parts.join('');
}
