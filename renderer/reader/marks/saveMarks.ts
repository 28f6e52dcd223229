// saveMarks: a story's marks as Markdown, as a download.
import type { Client } from '../../../shared/contract/client.ts';
import type { StoryId } from '../../../shared/story/story.ts';
import { saveFile } from '../../export/saveFile.ts';

export async function saveMarks(client: Client, storyId: StoryId): Promise<void> {
  const { fileName, text } = await client.call('marks.export', { storyId });
  saveFile(fileName, [text], 'text/markdown');
}
