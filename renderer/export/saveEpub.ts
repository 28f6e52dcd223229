// Asks the host for a story as an EPUB and hands it to the reader as a download.
import type { Client } from '../../shared/contract/client.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { saveFile } from './saveFile.ts';

/** Resolves to the file's name. */
export async function saveEpub(client: Client, storyId: StoryId): Promise<string> {
  const { fileName, bytes } = await client.call('export.epub', { storyId });
  saveFile(fileName, [bytes.slice()], 'application/epub+zip');
  return fileName;
}
