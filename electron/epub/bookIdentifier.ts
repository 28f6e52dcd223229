// The identifier of a book: the same for one story on every device and at every export.
import { createHash } from 'node:crypto';
import type { StoryId } from '../../shared/story/story.ts';

const namespace = Buffer.from('7d0c7a9a5f1b4bb6a0d75a6b5bb3f1e2', 'hex');

/** A version 5 UUID (RFC 9562) of the story's id. */
export function bookIdentifier(id: StoryId): string {
  const hash = createHash('sha1').update(namespace).update(id).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const digits = hash.toString('hex');
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
