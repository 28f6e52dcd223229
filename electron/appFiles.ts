// Where the app's own files lie: the same steps lead there from electron/ and, once built, from dist/.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version as stated } from '../package.json' with { type: 'json' };

export const appRoot = join(import.meta.dirname, '..');
export const assetsFolder = join(appRoot, 'assets');
export const rendererFolder = join(appRoot, 'dist', 'renderer');
export const preloadFile = join(appRoot, 'dist', 'preload.cjs');
/** The built worker that runs heavy tasks. */
export const workerEntry = pathToFileURL(join(appRoot, 'dist', 'job.js'));
/** From the one place that states it. */
export const appVersion: string = stated;
