// The name of this machine in the library: each device writes only its own files.
import { randomInt } from 'node:crypto';
import { hostname } from 'node:os';
import type { Device } from '../../shared/reading/readingState.ts';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

function randomCharacters(count: number): string {
  return Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** Two machines may bear one host name, so four random characters follow it. Made once, then kept in the settings. */
export function createDevice(name: string = hostname()): Device {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return {
    id: `${slug === '' ? 'device' : slug}-${randomCharacters(4)}`,
    name: name === '' ? 'This device' : name,
  };
}
