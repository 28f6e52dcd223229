// Asks the host for a story as an EPUB and hands it to the reader as a download.
import type { Client } from '../../shared/contract/client.ts';
import type { StoryId } from '../../shared/story/story.ts';

/** Long enough for the browser to have taken the bytes. */
const releaseMilliseconds = 60_000;

/** Resolves to the file's name. */
export async function saveEpub(client: Client, storyId: StoryId): Promise<string> {
  const { fileName, bytes } = await client.call('export.epub', { storyId });
  const blob = new Blob([bytes.slice()], { type: 'application/epub+zip' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), releaseMilliseconds);
  return fileName;
}
