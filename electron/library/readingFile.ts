// readingFile: places and consent of one story, a file a device, the newest of all devices counting.
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Place } from '../../shared/reading/locator.ts';
import type { Device, ReadingState } from '../../shared/reading/readingState.ts';
import { Consent } from '../../shared/reading/warningPolicy.ts';
import { changeDeviceFile, type JsonObject, readDeviceFiles } from './deviceFile.ts';
import { instantAfter, newest, newestFirst } from './instants.ts';
import type { Staging } from './staging.ts';

/** `places` are those of all devices, in the whole and in each side of a two-sided book, the newest first. */
export type Reading = { readonly places: readonly Place[]; readonly consent: Consent | null };

export function readingFolder(storyFolder: string): string {
  return join(storyFolder, 'reading');
}

const Part = z.object({
  place: z.catch(z.nullable(Place), null),
  sides: z.catch(z.record(z.string(), z.catch(z.nullable(Place), null)), {}),
  consent: z.catch(z.nullable(Consent), null),
  consentAt: z.catch(z.nullable(z.string()), null),
});
type Part = z.infer<typeof Part>;

/** A damaged field must not hide the others. */
function understand(value: JsonObject): Part | null {
  const part = Part.safeParse({ place: null, sides: {}, consent: null, consentAt: null, ...value });
  return part.success ? part.data : null;
}

type Answer = { readonly consent: Consent | null; readonly at: string };

function answersOf(parts: readonly Part[]): readonly Answer[] {
  return parts.flatMap(({ consent, consentAt }) => {
    const at = consentAt ?? consent?.at ?? null;
    return at === null ? [] : [{ consent, at }];
  });
}

export async function readReading(storyFolder: string, now: Date): Promise<Reading> {
  const parts = await readDeviceFiles(readingFolder(storyFolder), understand);
  const places = parts.flatMap(({ place, sides }) =>
    [...Object.values(sides), place].filter((each) => each !== null),
  );
  return {
    places: newestFirst(places, (place) => place.at, now),
    consent: newest(answersOf(parts), (answer) => answer.at, now)?.consent ?? null,
  };
}

export type ReadingWriter = {
  readonly staging: Staging;
  readonly device: Device;
  readonly now: () => Date;
};

/** Entries that this program does not know go back as they were. */
type StateChange = Partial<Omit<ReadingState, 'marks'>> & { readonly marks?: readonly unknown[] };

export function stateWith(device: Device, found: JsonObject | null, change: StateChange): JsonObject {
  const empty: ReadingState = { format: 1, device, place: null, consent: null, consentAt: null };
  return { ...empty, ...found, device, ...change };
}

/** The places of a device in the sides of a two-sided book, with this one for its side. */
function sidesWith(found: JsonObject | null, place: Place): Record<string, Place> {
  const known = found === null ? {} : (understand(found)?.sides ?? {});
  const kept = Object.entries(known).filter((entry): entry is [string, Place] => entry[1] !== null);
  return { ...Object.fromEntries(kept), [String(place.side)]: place };
}

/** The caller holds the machine's lock. */
export async function writePlace(writer: ReadingWriter, storyFolder: string, place: Place): Promise<void> {
  const { staging, device } = writer;
  await changeDeviceFile(staging, readingFolder(storyFolder), device.id, (found) =>
    stateWith(
      device,
      found,
      place.side === undefined ? { place } : { place, sides: sidesWith(found, place) },
    ),
  );
}

/** The caller holds the machine's lock. An answer given now wins over every answer that is here already. */
export async function writeConsent(
  writer: ReadingWriter,
  storyFolder: string,
  consent: Consent | null,
): Promise<void> {
  const { staging, device } = writer;
  const folder = readingFolder(storyFolder);
  const known = answersOf(await readDeviceFiles(folder, understand)).map(({ at }) => at);
  const consentAt = instantAfter(known, writer.now());
  await changeDeviceFile(staging, folder, device.id, (found) =>
    stateWith(device, found, { consent, consentAt }),
  );
}
