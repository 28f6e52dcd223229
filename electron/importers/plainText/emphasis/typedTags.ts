// typedTagsIn: `[i]…[/i]` and `<b>…</b>` that someone typed, where they open and close.
import type { EmphasisSpan } from './emphasisSpans.ts';

const tag = /[<[](\/?)(i|em|b|strong|u)[>\]]/gi;
const elements: Readonly<Record<string, EmphasisSpan['element']>> = {
  i: 'em',
  em: 'em',
  b: 'strong',
  strong: 'strong',
  u: 'u',
};

/** Only what is closed in the same paragraph, in the order of opening; the rest is left as it was typed. */
export function typedTagsIn(text: string): readonly EmphasisSpan[] {
  if (!text.includes('</') && !text.includes('[/')) return [];
  const spans: EmphasisSpan[] = [];
  const open: { readonly at: number; readonly end: number; readonly key: string }[] = [];
  for (const match of text.matchAll(tag)) {
    const [whole, slash = '', name = ''] = match;
    const key = `${whole.charAt(0)}${name.toLowerCase()}`;
    const end = match.index + whole.length;
    if (slash === '') {
      open.push({ at: match.index, end, key });
      continue;
    }
    if (open.at(-1)?.key !== key) continue;
    const opener = open.pop();
    if (
      opener === undefined ||
      !/[^\s]/.test(text.slice(opener.end, Math.min(match.index, opener.end + 400)))
    )
      continue;
    spans.push({
      start: opener.at,
      innerStart: opener.end,
      innerEnd: match.index,
      end,
      element: elements[name.toLowerCase()] ?? 'em',
      gluedWord: null,
      isTag: true,
    });
  }
  return spans;
}
