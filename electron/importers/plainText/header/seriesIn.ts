// seriesIn: the series that a field names, and the story's place in it.
import type { Metadata } from '../../../../shared/story/metadata.ts';

type Series = Metadata['series'][number];

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const number = `(\\d{1,6}|${words.join('|')})`;
const piece = '(?:part|book|story|stor(?:y|ies)|fic|instal+ment|episode|volume|one|piece|entry)';

const partOf = new RegExp(`^(?:part|book|story)\\s+${number}\\s+(?:of|in)\\s+(\\S.*)$`, 'i');
const placeIn = new RegExp(
  `^(?:(?:this\\s+is\\s+)?the\\s+)?(\\d{1,3}(?:st|nd|rd|th)|${ordinals.join('|')})(?:\\s+in|\\s+${piece}\\s+(?:in|of))\\s+(?=(?:the|my|our|an?)\\s|["“])(\\S.*)$`,
  'iu',
);
const numbered = new RegExp(
  `^(.+?)[\\s,;:–—-]*(?:#|\\[|\\(|(?<=[\\s,])part |(?<=[\\s,])book )\\s*(?:(?:part|book|story)\\s+)?${number}(?:\\s*(?:of|/)\\s*(?:\\d{1,6}|${words.join('|')}|\\?))?[\\])]?$`,
  'i',
);
const counted = /^(.+?),?\s+(\d{1,3})\s*\/\s*(?:\d{1,3}|\?)$/;
/** What it stands beside, and of no series: "follows …", "a sequel to …". */
const standsBeside =
  /^(?:(?:an?|the|direct|loose)\s+){0,2}(?:follows|sequel|prequel|follow-?up|companion(?:\s+piece)?|continuation|comes|continues|takes\s+place|set|happens)\s*(?:to|of|on|from|after|before|(?=["“]))/i;

function indexOf(written: string): number {
  const low = written.toLowerCase();
  const place = Math.max(words.indexOf(low), ordinals.indexOf(low));
  return place < 0 ? Number.parseInt(low, 10) : place + 1;
}

/** "the Tin Cycle series": the article is no part of a name that others of the series write without it. */
const bareName = (name: string) => name.replace(/^(?:the|my|our)\s+/i, '').replace(/\.$/, '');

/** Null where the words name no series. */
export function seriesIn(text: string): Series | null {
  if (/^\d+(?:\s*(?:\/|of)\s*\d+)?$/i.test(text) || standsBeside.test(text)) return null;
  const part = partOf.exec(text);
  if (part !== null) {
    const [, index = '', name = ''] = part;
    return /^(?:\d+|\?)$/.test(name) || words.includes(name.toLowerCase())
      ? null
      : { name, index: indexOf(index) };
  }
  const placed = placeIn.exec(text);
  if (placed !== null) return { name: bareName(placed[2] ?? text), index: indexOf(placed[1] ?? '') };
  const [, name, index = ''] = numbered.exec(text) ?? counted.exec(text) ?? [];
  return name === undefined ? { name: text, index: null } : { name, index: indexOf(index) };
}
