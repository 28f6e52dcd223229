// runCompiled: an entry of the built app, with the code that V8 made of it at the last build.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { debuglog } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

// Reading one text uses hundreds of regular expressions a few times each: to interpret them first and compile them
// then costs a fifth of the whole run, and the compiled code is no larger. V8 takes its kept code only under the
// flags that it was made with, so that this comes first in every process.
setFlagsFromString('--no-regexp-tier-up');
// Node 20 has no compiler between the quick one and the slow one, which it calls early: of a run of half a second, it
// took a seventh for code that was then hardly used. Runs of seconds lose a fortieth.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=200000');

const folder = import.meta.dirname;
/** Another V8 has other code; Electron's may bear the same number and is built in another way. */
const isKept = process.versions.electron === undefined;
const keptName = (path: string) => `${path}.${process.version}-${process.arch}.kept`;
const scripts = new Map<string, { readonly source: Buffer; readonly script: Script }>();
const debug = debuglog('fanfolio');

/** Of both: V8 looks at the length of a source only, and at nothing inside its code. */
const checksumOf = (source: Buffer, code: Buffer) => crc32(code, crc32(source));
const checksumLength = 4;

function keptCode(path: string, source: Buffer): Buffer | undefined {
  if (!isKept) return undefined;
  try {
    const kept = readFileSync(keptName(path));
    const code = kept.subarray(0, -checksumLength);
    if (kept.readUInt32LE(code.length) === checksumOf(source, code)) return code;
  } catch {}
  debug('no code is kept of %s', path);
  return undefined;
}

/** As Node loads a CommonJS module. */
function load(module: NodeJS.Module, path: string): void {
  const source = readFileSync(path);
  const cachedData = keptCode(path, source);
  const script = new Script(Module.wrap(source.toString()), {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (script.cachedDataRejected === true) debug('the code kept of %s does not fit', path);
  scripts.set(path, { source, script });
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
}

/** Beside its module, whole or not at all. */
function keepCode(): void {
  for (const [path, { source, script }] of scripts) {
    const name = keptName(path);
    const code = script.createCachedData();
    const checksum = Buffer.alloc(checksumLength);
    checksum.writeUInt32LE(checksumOf(source, code));
    writeFileSync(`${name}.new`, Buffer.concat([code, checksum]), { flush: true });
    renameSync(`${name}.new`, name);
  }
}

/** `name` is that of a file of this folder, without its end. FANFOLIO_KEEP_CODE is how the build keeps what ran. */
export function runCompiled(name: string): void {
  const require = createRequire(import.meta.url);
  const { extensions } = require;
  const others = extensions['.js'];
  extensions['.cjs'] = (module: NodeJS.Module, path: string) =>
    dirname(path) === folder ? load(module, path) : others(module, path);
  if (isKept && isMainThread && process.env.FANFOLIO_KEEP_CODE === '1') process.on('exit', keepCode);
  require(join(folder, `${name}.cjs`));
}
