// libraryPaths: where things are in a library folder.
import { join } from 'node:path';

/** What Fanfolio keeps for itself, beside the stories. */
export const ownFolderName = '.fanfolio';

/** Stands in a folder that a move is still filling; removed when the move is done. */
export const moveMarkerName = '.fanfolio-moving';

export type LibraryPaths = {
  readonly root: string;
  readonly own: string;
  readonly trash: string;
  readonly staging: string;
};

export function libraryPaths(root: string): LibraryPaths {
  const own = join(root, ownFolderName);
  return { root, own, trash: join(own, 'trash'), staging: join(own, 'staging') };
}

export function storyFilePath(folder: string): string {
  return join(folder, 'story.json');
}
