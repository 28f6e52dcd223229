// Builds dist/ whole and swaps it in; with --if-needed, only when a source has changed since the last build.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = join(root, 'dist');
const stampName = 'build-stamp.txt';
const sources = [
  'electron',
  'renderer',
  'shared',
  'build.mjs',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** @param {string} path @returns {Promise<readonly string[]>} */
async function filesUnder(path) {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const nested = await Promise.all(
      entries.map((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      ),
    );
    return nested.flat();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}

/** Of contents, not times: a fresh clone has new times and old contents. */
async function stampOfSources() {
  const hash = createHash('sha256').update(process.version);
  const files = (await Promise.all(sources.map((source) => filesUnder(join(root, source))))).flat().sort();
  for (const file of files) {
    hash.update(`\0${relative(root, file)}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

/** @param {string} folder */
async function buildInto(folder) {
  // A page built under another NODE_ENV would carry the development copy of React.
  process.env.NODE_ENV = 'production';
  process.env.FANFOLIO_BUILD_FOLDER = folder;
  const { build } = await import('vite');
  for (const mode of ['page', 'electron', 'compiled', 'entries', 'preload']) {
    await build({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn' });
  }
  await chmod(join(folder, 'cli.js'), 0o755);
}

/** @param {unknown} error @param {readonly string[]} codes */
function isOneOf(error, codes) {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** A process that runs from the old folder keeps its open files; the next one finds the new folder. @param {string} folder */
async function swapIn(folder) {
  const old = `${folder}-old`;
  for (let tries = 0; ; tries += 1) {
    try {
      await rename(dist, old);
    } catch (error) {
      if (!isOneOf(error, ['ENOENT'])) throw error;
    }
    try {
      await rename(folder, dist);
      break;
    } catch (error) {
      // Another build got there between the two steps.
      if (tries === 5 || !isOneOf(error, ['ENOTEMPTY', 'EEXIST', 'EPERM'])) throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}

/** Runs what is built once, so that V8's code for it need not be made again at each start. */
async function keepCode() {
  const scratch = await mkdtemp(join(tmpdir(), 'fanfolio-build-'));
  const sample = join(root, 'assets/sample');
  const env = {
    ...process.env,
    FANFOLIO_KEEP_CODE: '1',
    FANFOLIO_CONFIG: join(scratch, 'config'),
    FANFOLIO_CACHE: join(scratch, 'cache'),
  };
  const stories = (await readdir(sample)).map((name) => join(sample, name));

  /** @param {string} script @param {readonly string[]} args */
  function run(script, ...args) {
    const options = { env, encoding: /** @type {const} */ ('utf8') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, script), ...args], options);
    // All works without it, a tenth of a second later.
    if (status !== 0)
      console.error(`Nothing was kept of dist/${script} ${args[0] ?? ''}: ${stdout}${stderr}`);
    return stdout;
  }

  const onLibrary = ['--library', join(scratch, 'library')];
  run('cli.js', 'inspect', '--json', ...stories);
  run('cli.js', 'import', ...stories, ...onLibrary);
  const id = JSON.parse(run('cli.js', 'list', '--json', ...onLibrary) || '[]')[0]?.id ?? '';
  run('cli.js', 'export', id, '--to', join(scratch, 'story.epub'), ...onLibrary);
  run('job.js');
  await rm(scratch, { recursive: true, force: true });
}

async function main() {
  const stamp = await stampOfSources();
  if (process.argv.includes('--if-needed')) {
    const built = await readFile(join(dist, stampName), 'utf8').catch(() => null);
    if (built === stamp) return;
    console.log('Building Fanfolio (once; a few seconds)…');
  }
  const folder = join(root, 'node_modules', `.fanfolio-build-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await buildInto(folder);
    await writeFile(join(folder, stampName), stamp);
    await swapIn(folder);
    await keepCode();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  // The bundler's message names file and line; its stack names only the bundler.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
