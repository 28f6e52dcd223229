// libraryProcess: real processes on a library, from a bundle of the sources that is built for the test.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Inside node_modules, so that the bundle finds its packages. */
const cacheFolder = join(repository, 'node_modules', '.cache');

export type Bundle = { readonly file: string; readonly remove: () => Promise<void> };

export async function bundleScript(): Promise<Bundle> {
  await mkdir(cacheFolder, { recursive: true });
  const outDir = await mkdtemp(join(cacheFolder, 'fanfolio-library-test-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./libraryScript.ts', import.meta.url)),
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  });
  return { file: join(outDir, 'script.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

export type ScriptOptions = {
  readonly path: string;
  readonly cacheFolder: string;
  readonly device: string;
  readonly task: 'import' | 'churn' | 'same' | 'fields' | 'choose';
  readonly seed: number;
  readonly count: number;
};

export function startScript(bundle: Bundle, options: ScriptOptions): ChildProcess {
  return spawn(process.execPath, [bundle.file, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** What it printed, and how it ended; null for a kill. */
export function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly output: string }> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
