// libraryScript: what a second process does on a library; started by libraryProcess.ts.
import { openLibrary } from '../../../electron/library/openLibrary.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { chosenReadings, importText } from './choiceStories.ts';
import type { ScriptOptions } from './libraryProcess.ts';
import { numberedStory } from './numberedStory.ts';
import { placeAt } from './places.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as ScriptOptions;
const device = { id: options.device, name: options.device };
const library = await openLibrary({ ...options, device, create: true });

async function addNumbered(number: number) {
  const { story, source } = numberedStory(number, options.seed);
  return library.addStory(story, source);
}

async function importAll() {
  const results: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < options.count) {
      const number = next;
      next += 1;
      results.push((await addNumbered(number)).result);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return results;
}

/** Imports, edits, places, removals and returns without end: it is there to be killed. */
async function churn() {
  for (let number = 0; ; number += 1) {
    const { id } = await addNumbered(options.seed * 10_000 + number);
    // From here on the reader has been told that it is stored.
    process.stdout.write(`${id}\n`);
    await Promise.all([
      library.editStory(id, { title: `Edited ${number}` }),
      library.savePlace(id, placeAt(0.5, new Date().toISOString())),
    ]);
    if (number % 3 === 0) {
      await library.removeStory(id);
      await library.restoreStory(id);
    }
  }
}

/** Writes its own fields again and again, and looks each time whether the last ones still stand. */
async function changeFields() {
  const { id } = await addNumbered(0);
  const isFirst = options.seed === 1;
  for (let turn = 1; turn <= options.count; turn += 1) {
    const at = new Date().toISOString();
    const rating = { value: 'mature' as const, label: String(turn) };
    if (isFirst) {
      await library.editStory(id, { title: `Turn ${turn}` });
      await library.savePlace(id, placeAt(turn / options.count, at));
    } else {
      await library.editStory(id, { summary: `Turn ${turn}` });
      await library.saveConsent(id, { rating, archive: [], author: [], at });
    }
    const { story, place, consent } = await library.openStory(id);
    const { title, summary } = story.metadata;
    const found = isFirst ? [title, place?.totalProgression] : [summary, consent?.rating.label];
    const expected = [`Turn ${turn}`, isFirst ? turn / options.count : String(turn)];
    if (found.join() !== expected.join()) throw new Error(`Turn ${turn} was lost: ${found.join()}`);
  }
  return [id];
}

/** Reads one story now so and now so, and says which reading was last kept: it is there to be killed, too. */
async function choose() {
  const id = await importText(library);
  const variants = await chosenReadings();
  for (let turn = 0; options.count === 0 || turn < options.count; turn += 1) {
    const variant = (turn + options.seed) % variants.length;
    await library.saveChoices(id, variants[variant] ?? noChoices);
    process.stdout.write(`${variant}\n`);
  }
  return [id];
}

const tasks = { import: importAll, same: importAll, churn, fields: changeFields, choose };
const results = await tasks[options.task]();
process.stdout.write(JSON.stringify(results));
await library.close();
