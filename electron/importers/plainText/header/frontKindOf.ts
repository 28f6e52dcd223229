// frontKindOf: what an unlabelled paragraph before a story is about.
import type { FrontMatter } from '../../../../shared/story/story.ts';

/** With its year, and as a sentence of its own: "Story copyright 1997 by …"; a stamp in a story may say it too. */
const copyright =
  /(?:^[\s*_(]*|[.!?;]\s+)(?:(?:this|the|all)\s+)?(?:(?:original\s+)?(?:story|text|fiction|fic|material|content|characters?|plot)\s+(?:is\s+)?)?(?:copyright|\(c\)|©)(?:\s*(?:copyright|\(c\)|©|by))?\s*(?:19|20)\d\d(?!\d)|(?:\(c\)|©)\s*(?:19|20)\d\d,?\s+by\s/i;

// Only what no story would begin with: a first sentence that is taken for a disclaimer is a sentence out of place.
const patterns: readonly (readonly [RegExp, FrontMatter['kind']])[] = [
  [
    /^[\s*_]*(?:this\s+(?:story|fic|tale|one|chapter|part)\s+is\s+)?(?:gratefully\s+|lovingly\s+)?dedicated\s+(?:to|with)\b/i,
    'dedication',
  ],
  [
    /^[\s*_]*(?:beta(?:[\s-](?:kudos|thanks|read|reader|by)|ed\s+by)|(?:(?:many|special|my|huge|big)\s+)?thanks\s+(?:go\s+|also\s+)*to|thank\s+you\s+to|kudos\s+(?:go\s+)?to|acknowledge?ments?\b)/i,
    'thanks',
  ],
  [
    /\b(?:do|does)(?:\s+not|n[’']t)\s+own\s+(?:any\s+of|anything|the\s+characters|these\s+characters|star\s+trek)\b/i,
    'disclaimer',
  ],
  [/\bno\s+(?:copyright\s+|trademark\s+)?infringement\b/i, 'disclaimer'],
  [
    /\b(?:no\s+(?:profit|money)\s+(?:is|was)\s+(?:being\s+)?made|not\s+making\s+(?:any|a)\s+(?:money|profit))\b/i,
    'disclaimer',
  ],
  [copyright, 'disclaimer'],
  [
    /\bcharacters?\b[^.!?"“]{0,60}\b(?:belongs?\s+to|property\s+of|owned\s+by)\s[^.!?"“]{0,60}\b(?:Paramount|Viacom|CBS|NBC|BBC|HBO|Fox|1013|Warner|Disney|Lucasfilm|Marvel|Universal|Rowling)\b/,
    'disclaimer',
  ],
  [
    /^[\s*_]*author[’']?s?[’']?\s+notes?\s+(?:(?:are|is|will\s+be|come|follow)\s+)?(?:at|below|after|following)\b[^.!?]{0,40}[.!]?$/i,
    'notes',
  ],
  [/^[\s*_]*(?:standard\s+)?disclaimers?\b(?!\s+(?:or|and)\s+not?\b)/i, 'disclaimer'],
  [/^[\s*_]*(?:trigger\s+|content\s+)?(?:warnings?|notes?\s+on\s+content)\s*[:\-–—]/i, 'warning'],
  [/^[\s*_]*this\s+(?:story|fic|tale|one)\s+(?:takes\s+place|is\s+set|happens)\b/i, 'chronology'],
  // As archives print it; an author has no colon there.
  [
    /^[\s*_]*this\s+(?:story|fic|tale)\s+is\s+(?:a|the)\s+(?:sequel|prequel|companion(?:\s+piece)?)\s+to\s?:\s/i,
    'chronology',
  ],
  [/^[\s*_]*(?:author[’']?s?[’']?\s+notes?|a\/n|notes?)\s*[:\-–—]/i, 'notes'],
];

const longestLook = 600;
/** "Thanks to the tide, they lived.": a sentence that begins as an author's may go on as the story. */
const goesOn =
  /^[\s*_]*(?:(?:[Gg]ratefully|[Ll]ovingly)\s+)?(?:[Dd]edicated|[Tt]hanks|[Tt]hank\s+you|[Kk]udos)\s+(?:to|with)\s[^.!?,:;]{1,80},\s+(?:(?:he|she|they|it|nobody|everyone|everybody)\s|(?:(?:the\s+\p{Ll}+|\p{Lu}\p{Ll}+)\s+)(?!and\s|for\s|who\s))(?:\p{Ll}+\s+){0,2}?(?:was|were|had|went|came|stood|knew|felt|could|would|kept|found|left|got|made|held|lay|rose|fell|sat|ran|\p{Ll}{2,}ed)(?!\p{L})/u;
const ofAuthor =
  /(?<![\p{L}’'])(?:I|me|my|you|your|beta\p{L}*|fic|story|chapter|reading|reviews?)(?![\p{L}])/u;

/** Null when the paragraph may as well be the story's first. */
export function frontKindOf(paragraph: string): FrontMatter['kind'] | null {
  const start = paragraph.slice(0, longestLook);
  const kind = patterns.find(([pattern]) => pattern.test(start))?.[1] ?? null;
  const isDoubtful = kind === 'thanks' || kind === 'dedication';
  return isDoubtful && goesOn.test(start) && !ofAuthor.test(start) ? null : kind;
}

const longestNotice = 400;
const speech = /^\s*["“”„«»‘—–]/;

/** Directly below a title: a short paragraph that says since when whose the story is. */
export function isRightsNotice(lines: readonly string[], index: number): boolean {
  const paragraph: string[] = [];
  let length = 0;
  for (let place = index; length <= longestNotice && place < lines.length; place += 1) {
    const line = lines[place] ?? '';
    if (line === '') break;
    length += line.length;
    paragraph.push(line);
  }
  const isShort = length <= longestNotice && !speech.test(paragraph[0] ?? '');
  return isShort && copyright.test(paragraph[0] ?? '');
}
