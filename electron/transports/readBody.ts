// The body of a request as text, never more of it in memory than the limit.
import type { IncomingMessage } from 'node:http';

/**
 * Null when it is longer than `limit` bytes. What is too long is read to its end and dropped, up to ten times the
 * limit: a browser that is cut off while it sends never hears the answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (length > limit * 10) break;
  }
  return length > limit ? null : Buffer.concat(chunks).toString('utf8');
}
