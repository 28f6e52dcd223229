// asideIn: a sentence that an author says below a header of the text and not in it: who may keep it, where comments go, what it was written for.
import type { FrontMatter } from '../../../../shared/story/story.ts';
import { isReaderAgeNotice } from './readerAge.ts';

/** `isSure`: no story begins so. */
export type Aside = { readonly kind: FrontMatter['kind'] | null; readonly isSure: boolean };

const piece = '(?:story|fic|fanfic|ficlet|fan\\s?fiction|vignette|drabble|series)';
const open = '^(?:(?:and|also|oh|so|but),?\\s+)?';
/** "They asked for comments, and the mayor gave them": what begins so may go on as the story. */
const told = /(?<!\p{L})(?:was|were|had|said|says|told|went|came|knew|thought|stood|gave|took)(?!\p{L})/iu;

const pattern = (source: string) => new RegExp(open + source, 'iu');

const asides: readonly (readonly [RegExp, Aside['kind']])[] = [
  [
    pattern(
      `(?:please,?\\s+)?(?:(?:do\\s+not|don't|never)\\s+(?:archive|repost|redistribute|re-post)|ask\\s+(?:me\\s+)?(?:first\\s+)?before\\s+(?:you\\s+)?(?:archiv|repost|redistribut)|(?:feel\\s+free|okay|ok)\\s+to\\s+(?:archive|repost|forward)|archive\\s+(?:it\\s+|this\\s+)?(?:(?:anywhere|freely|at\\s+will)(?=\\s*(?:$|[,;.!]|you\\s|as\\s|with\\s))|wherever\\s+you|only\\s+with|with\\s+permission)|archiving\\s+(?:is\\s+)?(?:fine|ok|okay|welcome|by|with|only|anywhere)|archivists?\\s)`,
    ),
    'other',
  ],
  [
    pattern(
      `(?:permission\\s+(?:is\\s+)?(?:hereby\\s+)?(?:granted\\s+|given\\s+)?to\\s+(?:archive|repost|post|forward|distribute|copy)|permission\\s+to\\s+(?:archive|repost)|(?:this|the)\\s+${piece}\\s+(?:may|can)(?:\\s+not|not)?\\s+be\\s+(?:\\p{Ll}+\\s+)?(?:archived|reposted|posted|forwarded|distributed|copied|reproduced|redistributed))(?!\\p{L})`,
    ),
    'other',
  ],
  [
    pattern(
      `(?:please\\s+)?(?:(?:all|any|your|send|e-?mail|direct|mail|me|the)\\s+){0,4}(?:feedback|comments|criticism|flames|reviews?|praise|lo[cC]s?)(?:[\\s,/&]+(?:(?:and|or)\\s+)?(?:feedback|comments|constructive\\s+criticism|criticism|flames|reviews?|praise|questions|chocolates?|cookies|kudos|suggestions)){0,4}\\s+(?:(?:is|are|will\\s+be)\\s+)?(?:(?:always|very|most|much|greatly|more\\s+than|so|gladly|happily)\\s+){0,2}(?:welcomed?|appreciated|craved|adored|loved|cherished|treasured|encouraged|accepted|requested|begged|please|make\\s+me|makes\\s+me|feeds?|to\\s+(?:me|the\\s+(?:above\\s+)?address|(?:my|this)\\s+address|<?[^\\s@]{1,60}@[^\\s@]{2,60}))(?!\\p{L})`,
    ),
    'notes',
  ],
  [
    pattern(
      "this\\s+is\\s+(?:only\\s+)?my\\s+(?:very\\s+)?(?:first|second|third|\\p{Ll}+)\\s+(?:ever\\s+)?(?:attempt\\s+at\\s+)?(?:fan\\s?fic(?:tion)?|fic|slash\\s+story|\\p{Lu}[\\p{L}'/-]*\\s+(?:fic|story))(?!\\p{L})",
    ),
    'notes',
  ],
  [
    pattern(
      'this\\s+is\\s+my\\s+(?:very\\s+)?first\\s+(?:ever\\s+)?(?:story|attempt|try)(?:\\s+(?:ever|here|in\\s+this\\s+fandom|at\\s+(?:this|writing)))?[,;:\\s–—-]+(?:so\\s+|please\\s+){0,2}(?:be\\s+(?:kind|gentle|nice)|go\\s+easy|review|feedback)',
    ),
    'notes',
  ],
  [
    pattern(
      '(?:minor\\s+|major\\s+|mild\\s+|slight\\s+|big\\s+|some\\s+|here\\s+be\\s+)?spoilers?\\s+(?:for|through|thru|up\\s+to|from)\\s+\\S',
    ),
    'other',
  ],
  [
    pattern(
      `(?:(?:this|it)(?:\\s+${piece})?\\s+)?(?:was\\s+|is\\s+)?(?:originally\\s+)?(?:written|posted|done|created|composed)\\s+(?:for|in\\s+(?:response|answer|reply)\\s+to|as\\s+part\\s+of|as\\s+an?\\s+\\p{Ll}+\\s+(?:to|for))\\s[^.!?]{0,120}\\b(?:challenges?|prompts?|ficathon|fests?|exchange|bingo|big\\s+bang|secret\\s+santa|zine|yuletide|mailing\\s+list|fic-a-thon|remix|flashfic|drabble|lyric\\s*wheel|kinkmeme)(?!\\p{L})`,
    ),
    'notes',
  ],
  [
    pattern(
      "(?:(?:this|it)(?:\\s+is|'s|\\s+was)\\s+)?(?:no\\s+beta(?:s|[\\s-]reader)?(?=\\W|$)|un-?beta(?:'d|-?ed|d)|not\\s+beta(?:'d|-?ed|d))(?!\\p{L})",
    ),
    'notes',
  ],
];

/** Only of use beside what is known: each of them may be a story's. */
const companions: readonly (readonly [RegExp, Aside['kind']])[] = [
  [
    pattern(
      '(?:(?:sadly|alas),?\\s+)?(?:i\\s+(?:just\\s+|only\\s+|really\\s+)?wish\\s+(?:i\\s+did|they\\s+were(?:\\s+mine)?|it\\s+were\\s+otherwise|that\\s+i\\s+did)|if\\s+only)\\W*$',
    ),
    'disclaimer',
  ],
  [
    pattern(
      `(?:you\\s+(?:should|might|may|need|will|ought|don't|do\\s+not)\\s+(?:\\p{Ll}+\\s+){0,3}read|please\\s+read|read)\\s+(?:that|it|those|them|this|these|the\\s+(?:first|other)\\s+(?:one|part|story)|["“][^"”]{2,60}["”])(?:\\s+\\p{Ll}+){0,3}\\W*$|(?:this|it)\\s+(?:(?:will|may|might|won't)\\s+)?(?:not\\s+)?makes?\\s+(?:\\p{Ll}+\\s+)?sense(?!\\p{L})[^.!?]{0,60}\\W*$`,
    ),
    null,
  ],
  [/^<?[^\s@]{1,60}@[^\s@]{2,60}>?\W*$/u, null],
  [
    pattern(
      '(?:please\\s+)?(?:just\\s+)?(?:be\\s+(?:kind|gentle|nice)|let\\s+me\\s+know|ask\\s+(?:me\\s+)?first|keep\\s+my\\s+name|no\\s+flames)(?!\\p{L})[^.!?,]{0,60}\\W*$',
    ),
    null,
  ],
];

const longest = 300;
/** Every one of them has one of these. */
const hint =
  /archiv|repost|distribut|permission|\bbe\s|feedback|comments|critic|flames|review|praise|\blocs?\b|first|fic|spoiler|written|posted|beta|wish|if only|read|sense|@|know|ask|keep|under|minor|\d/i;

/** Null for a sentence that may as well be the story's. `sentence` has straight apostrophes. */
export function asideIn(sentence: string): Aside | null {
  if (
    sentence.length > longest ||
    !hint.test(sentence) ||
    told.test(sentence.replace(/^this was|^it was/i, ''))
  )
    return null;
  const sure = asides.find(([each]) => each.test(sentence));
  if (sure !== undefined) return { kind: sure[1], isSure: true };
  if (isReaderAgeNotice(sentence)) return { kind: 'disclaimer', isSure: true };
  const companion = companions.find(([each]) => each.test(sentence));
  return companion === undefined ? null : { kind: companion[1], isSure: false };
}
