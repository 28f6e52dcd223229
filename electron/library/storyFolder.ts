// storyFolder: the id of a story and the name of its folder, legal on every system.

import { displayAuthors, displayTitle } from '../../shared/story/metadata.ts';
import type { StoryId } from '../../shared/story/story.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first 60 bits of the SHA-256 (hex) of the source's bytes. */
export function storyIdFrom(sha256: string): StoryId {
  let bits = BigInt(`0x${sha256.slice(0, 15)}`);
  let id = '';
  for (let digit = 0; digit < 12; digit += 1) {
    id = (alphabet[Number(bits & 31n)] ?? '') + id;
    bits >>= 5n;
  }
  return id;
}

const idPattern = /\[([0-9a-hjkmnp-tv-z]{12})\]$/;

/** Null when the name does not end as a story's folder does. */
export function storyIdInName(folderName: string): StoryId | null {
  return idPattern.exec(folderName)?.[1] ?? null;
}

/** Windows reads these as devices, whatever follows their first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))/i;
/** Controls, what steers the direction of writing, and what nobody sees; the joiner of emoji stays. */
const invisible =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Legal as a part of a name on Windows, macOS and Linux; may be empty. */
function legal(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(/["“”„«»]/g, "'")
    .replace(/\s*:\s*/g, ' - ')
    .replace(/[/\\|]+/g, '-')
    .replace(/[<>?*]/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '');
}

/** At most so many bytes of UTF-8, cut between characters as a reader sees them. */
function cutToBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > limit) break;
    kept += segment;
  }
  return kept.replace(/[\s.]+$/, '');
}

const folderBytes = 80;
const authorBytes = 28;

/** `<author - title> [id]`, at most 80 bytes. */
export function storyFolderName(
  story: { readonly title: string | null; readonly authors: readonly string[] },
  id: StoryId,
): string {
  const room = folderBytes - Buffer.byteLength(` [${id}]`);
  const author = cutToBytes(legal(displayAuthors(story)), authorBytes) || 'Unknown author';
  const title = legal(displayTitle(story)) || 'Untitled';
  const name = cutToBytes(`${author} - ${title}`, room);
  return `${reserved.test(name) ? cutToBytes(`_${name}`, room) : name} [${id}]`;
}

const fileBytes = 100;

/** A name for a file that came from anywhere; keeps a short extension, is never empty, never climbs. */
export function safeFileName(original: string): string {
  const name = legal(original.split(/[/\\]/).at(-1) ?? '');
  const extension = /\.[A-Za-z0-9]{1,12}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const cut = cutToBytes(stem, fileBytes - extension.length) || 'source';
  return `${reserved.test(cut) ? '_' : ''}${cut}${extension}`;
}
