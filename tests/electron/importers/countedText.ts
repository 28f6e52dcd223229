// countedText: a source as the lines by which its repairs and blocks are counted.
import { recognizeSource } from '../../../electron/importers/registry.ts';
import { decodeText } from '../../../electron/text/decodeText.ts';
import { wordsOf } from './wordsOf.ts';

/** Has the decoded text's own words: lines may be told apart, and nothing else. */
export async function countedText(bytes: Uint8Array, encoding: string | null = null): Promise<string> {
  const { text } = await decodeText(bytes, encoding);
  const source = { name: 'a.txt', bytes };
  const counted = (await recognizeSource(source).lines?.(source, encoding))?.join('\n') ?? text;
  if (wordsOf(counted).join(' ') !== wordsOf(text).join(' '))
    throw new Error('the lines have other words than the text');
  return counted;
}
