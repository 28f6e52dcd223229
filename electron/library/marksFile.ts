// marksFile: the marks of one story in its reading/<device>.json, of each the newest of all devices counting.
import { Mark } from '../../shared/reading/marks.ts';
import { RemovedMark } from '../../shared/reading/readingState.ts';
import { changeDeviceFile, type JsonObject, readDeviceFiles } from './deviceFile.ts';
import { instantAfter, newest } from './instants.ts';
import { type ReadingWriter, readingFolder, stateWith } from './readingFile.ts';

/** `mark` is null where it was removed; `raw` is the entry as it stands in the file. */
type Entry = {
  readonly id: string;
  readonly changedAt: string;
  readonly mark: Mark | null;
  readonly raw: JsonObject;
};

/** Null for what is damaged, or of a kind that only a newer Fanfolio knows. */
function entryFrom(value: unknown): Entry | null {
  const removed = RemovedMark.safeParse(value);
  if (removed.success) {
    const { id, changedAt } = removed.data;
    return { id, changedAt, mark: null, raw: { ...removed.data } };
  }
  const mark = Mark.safeParse(value);
  if (!mark.success) return null;
  const { id, changedAt } = mark.data;
  return { id, changedAt, mark: mark.data, raw: { ...(value as JsonObject) } };
}

/** All entries of a device's file; whatever else stands there is one of them, so that nothing goes when it is written. */
function entriesIn(found: JsonObject | null): readonly unknown[] {
  const marks = found?.marks ?? [];
  return Array.isArray(marks) ? marks : [marks];
}

function isEntry(entry: Entry | null): entry is Entry {
  return entry !== null;
}

async function readEntries(storyFolder: string): Promise<readonly Entry[]> {
  const files = await readDeviceFiles(readingFolder(storyFolder), (value) =>
    entriesIn(value).map(entryFrom).filter(isEntry),
  );
  return files.flat();
}

function inReadingOrder(one: Mark, other: Mark): number {
  const byPlace = one.totalProgression - other.totalProgression;
  if (byPlace !== 0) return byPlace;
  const [a, b] = [`${one.madeAt} ${one.id}`, `${other.madeAt} ${other.id}`];
  return a < b ? -1 : 1;
}

/** As they are stored, in the order of how far in the story they were made. */
export async function readMarks(storyFolder: string, now: Date): Promise<readonly Mark[]> {
  const byId = new Map<string, Entry[]>();
  for (const entry of await readEntries(storyFolder)) {
    const known = byId.get(entry.id);
    if (known === undefined) byId.set(entry.id, [entry]);
    else known.push(entry);
  }
  const marks = [...byId.values()].flatMap(
    (entries) => newest(entries, ({ changedAt }) => changedAt, now)?.mark ?? [],
  );
  return marks.sort(inReadingOrder);
}

/** Replaces what this device knows of the mark; what it does not understand stays. */
async function writeEntry(writer: ReadingWriter, storyFolder: string, id: string, entry: JsonObject) {
  const { staging, device } = writer;
  await changeDeviceFile(staging, readingFolder(storyFolder), device.id, (found) => {
    const others = entriesIn(found).filter((each) => entryFrom(each)?.id !== id);
    return stateWith(device, found, { marks: [...others, entry] });
  });
}

async function knownOf(writer: ReadingWriter, storyFolder: string, id: string) {
  const entries = (await readEntries(storyFolder)).filter((entry) => entry.id === id);
  const now = writer.now();
  return {
    latest: newest(entries, ({ changedAt }) => changedAt, now),
    changedAt: instantAfter(
      entries.map(({ changedAt }) => changedAt),
      now,
    ),
  };
}

/** The caller holds the machine's lock. What is done now wins over all that is known of the mark; as stored. */
export async function writeMark(writer: ReadingWriter, storyFolder: string, mark: Mark): Promise<Mark> {
  const { latest, changedAt } = await knownOf(writer, storyFolder, mark.id);
  const stored = { ...mark, changedAt };
  // What a newer Fanfolio keeps with the mark stays with it.
  const kept = latest === null || latest.mark === null ? {} : latest.raw;
  await writeEntry(writer, storyFolder, mark.id, { ...kept, ...stored });
  return stored;
}

/** The caller holds the machine's lock. A mark that no device has, or has any more, changes nothing. */
export async function writeRemoval(writer: ReadingWriter, storyFolder: string, id: string): Promise<void> {
  const { latest, changedAt } = await knownOf(writer, storyFolder, id);
  if (latest === null || latest.mark === null) return;
  const removed: RemovedMark = { id, changedAt, removed: true };
  await writeEntry(writer, storyFolder, id, removed);
}
