// Where a spec's app lives: the checkout, and a home of its own.
import { join } from 'node:path';

export const appRoot = join(import.meta.dirname, '../..');

/** Settings, cache, documents and the home folder itself are all below `home`. */
export function environmentFor(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    FANFOLIO_CONFIG: join(home, 'config'),
    FANFOLIO_CACHE: join(home, 'cache'),
  };
}
