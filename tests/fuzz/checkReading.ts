// faultsIn: what a reading of bytes does that none may: crash, lose a word, invent one, or make what is switched off.
import type { CompletedStory } from '../../electron/importers/completedStory.ts';
import { readSource } from '../../electron/importers/readSource.ts';
import { AppError } from '../../shared/errors.ts';
import { noChoices, type ReadingChoices, repairPlaceName } from '../../shared/story/readingChoices.ts';
import { countedText } from '../electron/importers/countedText.ts';
import { accountOf } from '../electron/importers/wordAccount.ts';

export type Fault = { readonly kind: 'crash' | 'hang' | 'account' | 'switch'; readonly message: string };

/** `seconds` is what the slowest of the readings used of the processor. */
export type Findings = { readonly faults: readonly Fault[]; readonly seconds: number };

/** A repair that the reader can switch off, at one place. */
export type SwitchablePlace = { readonly kind: string; readonly key: string };

/** The codes with which `readSource` may refuse a file. */
const refusals: readonly string[] = [
  'emptyFile',
  'fileTooLarge',
  'unsupportedFormat',
  'notText',
  'malformedFile',
];

async function accountFaults(
  bytes: Uint8Array,
  story: CompletedStory,
  choices: ReadingChoices,
): Promise<readonly Fault[]> {
  const text = await countedText(bytes, choices.encoding);
  const { lost, invented, misplaced } = accountOf(text, story);
  const messages = [
    ...Object.entries(lost).map(([word, times]) => `lost ${times} × ${word}`),
    ...Object.entries(invented).map(([word, times]) => `invented ${times} × ${word}`),
    ...misplaced,
  ];
  return messages.map((message) => ({ kind: 'account', message }));
}

/** No reading of an input of this size may use the processor for longer. */
const mostSeconds = 2;

/** What a reading takes of the processor, which no busy machine changes. */
async function readWith(bytes: Uint8Array, choices: ReadingChoices): Promise<CompletedStory> {
  const before = process.cpuUsage();
  const story = await readSource({ name: 'a.txt', bytes }, { choices, lists: 'all' });
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  slowest = Math.max(slowest, seconds);
  return story;
}

/** Of the newest input. */
let slowest = 0;

export function switchablePlaces({ repairs }: CompletedStory): readonly SwitchablePlace[] {
  return repairs.flatMap(({ kind, places }) =>
    places.flatMap(({ key }) => (key === undefined ? [] : [{ kind, key }])),
  );
}

/** What a reading does wrong with a kind switched off (`key` null) or a single place. */
async function switchFaults(bytes: Uint8Array, kind: string, key: string | null): Promise<readonly Fault[]> {
  const name = key === null ? kind : repairPlaceName(kind, key);
  const choices = { ...noChoices, repairs: { [name]: false } };
  const story = await readWith(bytes, choices);
  const messages: string[] = [];
  for (const repair of story.repairs) {
    const off = repair.places.filter(({ isOff }) => isOff === true);
    const isWhole = repair.kind === kind && key === null;
    if (repair.kind !== kind && off.length > 0) messages.push(`${repair.kind} is off too`);
    // What bears no key is not for the reader to switch.
    const switchable = repair.places.filter((place) => place.key !== undefined);
    if (isWhole && repair.count > repair.places.length - switchable.length)
      messages.push(`${repair.count} are made all the same`);
    if (isWhole && off.length < switchable.length) messages.push('not every place is off');
    if (repair.kind === kind && key !== null && (off.length !== 1 || off[0]?.key !== key))
      messages.push(`the places that are off: ${off.map((place) => place.key).join(', ')}`);
  }
  if (key !== null && !story.repairs.some((repair) => repair.kind === kind))
    messages.push('the place is no longer listed');
  const faults = await accountFaults(bytes, story, choices);
  return [...messages.map((message) => ({ kind: 'switch' as const, message })), ...faults].map((fault) => ({
    ...fault,
    message: `with ${name} off: ${fault.message}`,
  }));
}

/** `draw` picks one of so many; the reading is then tried with one kind and one place switched off as well. */
export async function faultsIn(
  bytes: Uint8Array,
  draw: ((count: number) => number) | null = null,
): Promise<Findings> {
  slowest = 0;
  const faults = await findFaults(bytes, draw);
  const hang: readonly Fault[] =
    slowest > mostSeconds ? [{ kind: 'hang', message: `${slowest.toFixed(1)} s of the processor` }] : [];
  return { faults: [...faults, ...hang], seconds: slowest };
}

async function findFaults(
  bytes: Uint8Array,
  draw: ((count: number) => number) | null,
): Promise<readonly Fault[]> {
  try {
    const story = await readWith(bytes, noChoices);
    const faults = await accountFaults(bytes, story, noChoices);
    const places = switchablePlaces(story);
    if (faults.length > 0 || draw === null || places.length === 0) return faults;
    const kinds = [...new Set(places.map(({ kind }) => kind))];
    const kind = kinds[draw(kinds.length)] ?? '';
    const own = places.filter((place) => place.kind === kind);
    const key = own[draw(own.length)]?.key ?? null;
    return [...(await switchFaults(bytes, kind, null)), ...(await switchFaults(bytes, kind, key))];
  } catch (error) {
    if (error instanceof AppError && refusals.includes(error.code)) return [];
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ kind: 'crash', message }];
  }
}
