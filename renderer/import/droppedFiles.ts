// The files behind a drop in a browser, folders walked to their leaves.

/** Names that systems leave behind, and whatever is hidden: never a story. */
const skippedNames = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

export function isStoryName(name: string): boolean {
  return !skippedNames.test(name);
}

/** True for a folder picked by `webkitdirectory` when no folder on the way to the file is hidden. */
export function isVisiblePath(relativePath: string): boolean {
  return relativePath.split('/').every(isStoryName);
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
}

/** `readEntries` gives at most a hundred at a time, and an empty list at the end. */
function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve) => {
    const readOn = () =>
      reader.readEntries(
        (entries) => {
          if (entries.length === 0) resolve(all);
          else {
            all.push(...entries);
            readOn();
          }
        },
        () => resolve(all),
      );
    readOn();
  });
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    return file === null ? [] : [file];
  }
  const entries = await entriesOf(entry as FileSystemDirectoryEntry);
  const names = new Intl.Collator('en', { numeric: true });
  const visible = entries
    .filter(({ name }) => isStoryName(name))
    .sort((a, b) => names.compare(a.name, b.name));
  const files: File[] = [];
  for (const child of visible) files.push(...(await filesUnder(child)));
  return files;
}

/** Must be called while the drop event is handled: the list is emptied afterwards. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  // Where files come without entries, as from a script, the files themselves are all there is.
  if (entries.length === 0) return Promise.resolve([...transfer.files]);
  return Promise.all(entries.map(filesUnder)).then((lists) => lists.flat());
}
