// Marks on the disk: each device writes its own file, the newest of all counts, and nothing is lost or comes back.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '../../../electron/library/library.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import { ReadingState } from '../../../shared/reading/readingState.ts';
import { harbour, importText } from './choiceStories.ts';
import { highlightOf, newMarkId } from './markedWords.ts';
import { placeAt } from './places.ts';
import { addText, emptyPlace, openAt, phone, temporaryFolder } from './testLibrary.ts';
import { withStory } from './withStory.ts';

async function twoDevices() {
  const place = await emptyPlace();
  let hour = 0;
  const now = () => new Date(Date.UTC(2024, 4, 1, hour));
  const one = await openAt(place, { now });
  const id = await importText(one, harbour);
  const other = await openAt(
    { path: place.path, cacheFolder: await temporaryFolder() },
    { device: phone, now },
  );
  const { folder } = await one.openStory(id);
  return {
    ...{ place, one, other, id, now },
    file: (device: string) => join(folder, 'reading', `${device}.json`),
    setHour: (next: number) => {
      hour = next;
    },
  };
}

const marksOf = async (library: Library, id: string) => (await library.listMarks(id)).map(({ mark }) => mark);
const fileText = (path: string) => readFile(path, 'utf8').catch(() => null);

test('a mark is kept as it was made, with the instant of its change, and read on every device', async () => {
  const { one, other, id, file, setHour } = await twoDevices();
  const mark = await highlightOf(one, id, 'second winter', {
    note: 'Colder\nthan the first.',
    colour: 'rose',
  });
  setHour(3);
  const stored = await one.saveMark(id, mark);
  expect(stored).toEqual({ ...mark, changedAt: '2024-05-01T03:00:00.000Z' });
  for (const library of [one, other])
    expect(await library.listMarks(id)).toEqual([{ mark: stored, isLost: false }]);
  expect(ReadingState.parse(JSON.parse(await readFile(file('laptop'), 'utf8'))).marks).toEqual([stored]);
  expect(await fileText(file('phone'))).toBeNull();
});

test('what one device made the other changes and removes, each in its own file', async () => {
  const { one, other, id, file } = await twoDevices();
  const mark = await one.saveMark(id, await highlightOf(one, id, 'second winter'));
  const own = await fileText(file('laptop'));
  // The clock stands still: what is done here is later all the same.
  const changed = await other.saveMark(id, { ...mark, note: 'From the phone', colour: 'blue' });
  expect(changed.changedAt > mark.changedAt).toBe(true);
  for (const library of [one, other]) expect(await marksOf(library, id)).toEqual([changed]);
  await other.removeMark(id, mark.id);
  for (const library of [one, other]) expect(await marksOf(library, id)).toEqual([]);
  expect(await fileText(file('laptop'))).toBe(own);
  const again = await one.saveMark(id, { ...mark, note: 'Back' });
  for (const library of [one, other]) expect(await marksOf(library, id)).toEqual([again]);
});

test('a removal of what no device has, or has any more, writes nothing', async () => {
  const { one, other, id, file } = await twoDevices();
  await one.removeMark(id, 'nosuchmark1');
  expect(await fileText(file('laptop'))).toBeNull();
  const mark = await one.saveMark(id, await highlightOf(one, id, 'second winter'));
  await other.removeMark(id, mark.id);
  const before = await fileText(file('laptop'));
  await one.removeMark(id, mark.id);
  expect(await fileText(file('laptop'))).toBe(before);
});

test('a device whose clock is behind has the last word when it speaks last; one that is years ahead does not keep it', async () => {
  const { one, other, id, file, setHour } = await twoDevices();
  setHour(9);
  const mark = await one.saveMark(id, await highlightOf(one, id, 'second winter', { note: 'at nine' }));
  setHour(2);
  await other.saveMark(id, { ...mark, note: 'said last' });
  for (const library of [one, other]) expect((await marksOf(library, id))[0]?.note).toBe('said last');
  const state = JSON.parse(await readFile(file('phone'), 'utf8'));
  const ahead = {
    ...state,
    marks: [{ ...mark, note: 'from the future', changedAt: '2031-01-01T00:00:00Z' }],
  };
  await writeFile(file('phone'), JSON.stringify(ahead));
  expect((await marksOf(one, id))[0]?.note).toBe('at nine');
  await one.saveMark(id, { ...mark, note: 'now' });
  for (const library of [one, other]) expect((await marksOf(library, id))[0]?.note).toBe('now');
});

/** A small generator of numbers that look like chance, always the same for a seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

test.each([1, 2, 3, 4, 5, 6])(
  'two devices that make, change and remove in any order end with the same marks (%i)',
  async (seed) => {
    const { one, other, id, setHour } = await twoDevices();
    const next = chance(seed);
    const template = await highlightOf(one, id, 'second winter');
    const ids = Array.from({ length: 4 }, newMarkId);
    const wished = new Map<string, string>();
    for (let step = 0; step < 30; step += 1) {
      setHour(next(20));
      const library = next(2) === 0 ? one : other;
      const markId = ids[next(ids.length)] ?? '';
      if (next(3) === 0) {
        await library.removeMark(id, markId);
        wished.delete(markId);
      } else {
        const note = `step ${step}`;
        await library.saveMark(id, { ...template, id: markId, note });
        wished.set(markId, note);
      }
      const expected = [...wished].sort();
      for (const each of [one, other]) {
        const found = (await marksOf(each, id)).map((mark) => [mark.id, mark.note]).sort();
        expect(found).toEqual(expected);
      }
    }
    expect(await marksOf(one, id)).toEqual(await marksOf(other, id));
  },
);

test.each([11, 12, 13, 14])(
  'two devices that are apart and exchange their files now and then end with the same marks (%i)',
  async (seed) => {
    const { one, id, place, now, setHour } = await twoDevices();
    const template = await highlightOf(one, id, 'second winter');
    const away = join(await temporaryFolder(), 'library');
    await cp(place.path, away, { recursive: true });
    const other = await openAt({ path: away, cacheFolder: await temporaryFolder() }, { device: phone, now });
    const folderOf = async (library: Library) => join((await library.openStory(id)).folder, 'reading');
    const [here, there] = [await folderOf(one), await folderOf(other)];
    const carry = async (name: string, from: string, to: string) => {
      await mkdir(to, { recursive: true });
      const text = await fileText(join(from, name));
      if (text !== null) await writeFile(join(to, name), text);
    };
    const next = chance(seed);
    const ids = Array.from({ length: 4 }, newMarkId);
    for (let step = 0; step < 40; step += 1) {
      setHour(next(20));
      const library = next(2) === 0 ? one : other;
      const markId = ids[next(ids.length)] ?? '';
      if (next(3) === 0) await library.removeMark(id, markId);
      else await library.saveMark(id, { ...template, id: markId, note: `step ${step}` });
      if (next(4) === 0) await carry('laptop.json', here, there);
      if (next(4) === 0) await carry('phone.json', there, here);
    }
    await carry('laptop.json', here, there);
    await carry('phone.json', there, here);
    const marks = await marksOf(one, id);
    expect(await marksOf(other, id)).toEqual(marks);
    for (const library of [one, other]) {
      await library.reconcile();
      expect(library.listMarkedStories()[0]?.marks ?? []).toHaveLength(marks.length);
    }
    // Whoever speaks now is heard by both, whatever came before.
    const last = await other.saveMark(id, { ...template, id: ids[0] ?? '', note: 'the last word' });
    await carry('phone.json', there, here);
    for (const library of [one, other]) expect(await marksOf(library, id)).toContainEqual(last);
  },
);

test('many marks that are made at once are all kept', async () => {
  const { one, other, id } = await twoDevices();
  const template = await highlightOf(one, id, 'second winter');
  const saves = Array.from({ length: 24 }, (_, index) =>
    (index % 2 === 0 ? one : other).saveMark(id, { ...template, id: newMarkId(), note: `${index}` }),
  );
  const places = [one.savePlace(id, placeAt(0.4, '2024-05-01T00:00:00Z')), one.saveConsent(id, null)];
  await Promise.all([...saves, ...places]);
  for (const library of [one, other]) {
    const notes = (await marksOf(library, id)).map(({ note }) => Number(note));
    expect(notes.sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index));
  }
  expect((await one.openStory(id)).place?.totalProgression).toBe(0.4);
});

test('damaged and unknown entries hide no other, and stay when the file is written', async () => {
  const { one, id, file } = await twoDevices();
  const mark = await one.saveMark(id, await highlightOf(one, id, 'second winter'));
  const state = JSON.parse(await readFile(file('laptop'), 'utf8'));
  const strange = [
    null,
    'not a mark',
    7,
    { id: 'newerkind01', kind: 'drawing', changedAt: '2024-05-01T00:00:00Z' },
    { ...mark, id: 'badplace001', from: { block: -3 } },
    { id: mark.id, kind: 'drawing', changedAt: '2024-05-01T00:00:00Z' },
  ];
  const known = { ...mark, shelf: 'of a newer Fanfolio' };
  await writeFile(file('laptop'), JSON.stringify({ ...state, marks: [...strange, known] }));
  expect(await marksOf(one, id)).toEqual([mark]);
  await one.savePlace(id, placeAt(0.5, '2024-05-01T00:00:00Z'));
  const changed = await one.saveMark(id, { ...mark, note: 'changed' });
  expect(await marksOf(one, id)).toEqual([changed]);
  const { marks } = JSON.parse(await readFile(file('laptop'), 'utf8'));
  expect(marks).toEqual([...strange, { ...changed, shelf: 'of a newer Fanfolio' }]);
});

test('marks that are no list are kept beside the new one', async () => {
  const { one, id, file } = await twoDevices();
  await one.savePlace(id, placeAt(0.5, '2024-05-01T00:00:00Z'));
  const state = JSON.parse(await readFile(file('laptop'), 'utf8'));
  await writeFile(file('laptop'), JSON.stringify({ ...state, marks: { some: 'shape' } }));
  const mark = await one.saveMark(id, await highlightOf(one, id, 'second winter'));
  expect(await marksOf(one, id)).toEqual([mark]);
  expect(JSON.parse(await readFile(file('laptop'), 'utf8')).marks).toEqual([{ some: 'shape' }, mark]);
});

test('a file that is cut short is set aside, and the marks of the others stay', async () => {
  const { one, other, id, file } = await twoDevices();
  const kept = await other.saveMark(id, await highlightOf(one, id, 'second winter'));
  await one.saveMark(id, await highlightOf(one, id, 'counted them'));
  const whole = await readFile(file('laptop'), 'utf8');
  await writeFile(file('laptop'), whole.slice(0, whole.length / 2));
  expect(await marksOf(one, id)).toEqual([kept]);
  const next = await one.saveMark(id, await highlightOf(one, id, 'third keeper'));
  expect(await marksOf(other, id)).toEqual([kept, next]);
  expect(await readFile(`${file('laptop')}.damaged-1`, 'utf8')).toBe(whole.slice(0, whole.length / 2));
});

test('the copy that a sync tool made of a device’s file counts too', async () => {
  const { one, other, id, file } = await twoDevices();
  const first = await one.saveMark(id, await highlightOf(one, id, 'second winter'));
  await writeFile(file('laptop.sync-conflict-20240501'), await readFile(file('laptop'), 'utf8'));
  await one.removeMark(id, first.id);
  const second = await one.saveMark(id, await highlightOf(one, id, 'third keeper'));
  for (const library of [one, other]) expect(await marksOf(library, id)).toEqual([second]);
});

test('all marked stories are listed from the index, the last changed first, and come back with the folders', async () => {
  const { place, one, other, id, setHour } = await twoDevices();
  const second = await addText(one, 'Kettle', 'A story of a kettle that nobody had filled.');
  await addText(one, 'Unmarked', 'A story of nothing.');
  await other.reconcile();
  const late = await one.saveMark(id, await highlightOf(one, id, 'third keeper', { totalProgression: 0.9 }));
  const early = await one.saveMark(id, await highlightOf(one, id, 'was quiet', { totalProgression: 0.1 }));
  setHour(5);
  const kettle = await one.saveMark(second, await highlightOf(one, second, 'kettle'));
  const listed = [
    { storyId: second, title: 'Kettle', authors: ['Ada Quill'], marks: [kettle] },
    { storyId: id, title: 'The Glass Harbour', authors: ['Ada Quill'], marks: [early, late] },
  ];
  expect(one.listMarkedStories()).toEqual(listed);
  // The other device has not looked at the folders since; then it tells which are shown differently.
  expect(other.listMarkedStories()).toEqual([]);
  expect([...((await other.reconcile()) ?? [])].sort()).toEqual([id, second].sort());
  expect(other.listMarkedStories()).toEqual(listed);
  expect(await other.reconcile()).toEqual([]);
  expect(await one.reconcile()).toEqual([]);
  const rebuilt = await openAt({ path: place.path, cacheFolder: await temporaryFolder() });
  expect(rebuilt.listMarkedStories()).toEqual(listed);
  setHour(6);
  await other.removeMark(second, kettle.id);
  expect(other.listMarkedStories()).toEqual([listed[1]]);
  expect(await one.reconcile()).toEqual([second]);
  expect(one.listMarkedStories()).toEqual([listed[1]]);
  await one.removeStory(id);
  expect(one.listMarkedStories()).toEqual([]);
  await one.restoreStory(id);
  expect(one.listMarkedStories()).toEqual([listed[1]]);
});

test('a story that is edited, chosen anew or newly made keeps its marks in the list', async () => {
  const { library, id } = await withStory();
  const mark = await library.saveMark(id, await highlightOf(library, id, 'third keeper'));
  await library.editStory(id, { title: 'Another title' });
  expect(library.listMarkedStories()).toEqual([
    { storyId: id, title: 'Another title', authors: ['Ada Quill'], marks: [mark] },
  ]);
});

test('what is in the trash keeps its marks, and gives them to its like', async () => {
  const { one, other, id } = await twoDevices();
  const first = await one.saveMark(id, await highlightOf(one, id, 'second winter'));
  await one.removeStory(id);
  expect(await importText(one, harbour)).toBe(id);
  const second = await one.saveMark(id, await highlightOf(one, id, 'third keeper'));
  await one.restoreStory(id);
  for (const library of [one, other]) expect(await marksOf(library, id)).toEqual([first, second]);
  expect(one.listMarkedStories()[0]?.marks).toHaveLength(2);
  await other.removeMark(id, first.id);
  expect(await marksOf(one, id)).toEqual([second]);
});

test('a story that is not there has no marks to make', async () => {
  const { one, id } = await twoDevices();
  const mark: Mark = await highlightOf(one, id, 'second winter');
  const missing = expect.objectContaining({ code: 'storyNotFound' });
  await expect(one.saveMark('000000000000', mark)).rejects.toEqual(missing);
  await expect(one.removeMark('000000000000', mark.id)).rejects.toEqual(missing);
  await expect(one.listMarks('000000000000')).rejects.toEqual(missing);
  await expect(one.exportMarks('000000000000')).rejects.toEqual(missing);
});
