// npm start: Fanfolio under Electron where that can be, in a browser elsewhere.
import { spawn } from 'node:child_process';
import { appRoot } from './appFiles.ts';
import { fetchElectronBinary, findElectronBinary, findElectronPackage } from './electronBinary.ts';
import { type LaunchLine, parseLaunchLine } from './launchLine.ts';
import { hasDisplay } from './openAppWindow.ts';
import { cacheFolder } from './settings/folders.ts';

type Line = Extract<LaunchLine, { kind: 'launch' }>;
type Preparation =
  | { readonly kind: 'ready'; readonly binary: string }
  | { readonly kind: 'impossible'; readonly reason: string };

const downloadPatience = 120_000;
/** What ends with a failure this soon has not started. */
const startPatience = 20_000;

function impossible(reason: string): Preparation {
  return { kind: 'impossible', reason };
}

async function prepareElectron(line: Line, isDemanded: boolean): Promise<Preparation> {
  if (!hasDisplay()) return impossible('there is no display');
  if (process.getuid?.() === 0 && line.isSandboxed) {
    return impossible('Electron does not run as root with its sandbox (add --no-sandbox to do without)');
  }
  const packageFolder = findElectronPackage();
  if (packageFolder === null) return impossible('Electron is not installed');
  const present = findElectronBinary(packageFolder);
  if (present !== null) return { kind: 'ready', binary: present };
  console.log('Fetching Electron, once (two minutes at most)…');
  const reason = await fetchElectronBinary({
    packageFolder,
    cacheFolder: cacheFolder(),
    triesAgain: isDemanded,
    patience: downloadPatience,
  });
  const fetched = findElectronBinary(packageFolder);
  return fetched === null
    ? impossible(`Electron’s binary is absent: ${reason ?? 'it could not be unpacked'}`)
    : { kind: 'ready', binary: fetched };
}

/** Resolves with the exit status, or with the reason why Electron did not start. */
function runElectron(binary: string, line: Line): Promise<number | string> {
  // Set in the terminals of some editors, it would make Electron a bare Node.
  const { ELECTRON_RUN_AS_NODE: _runAsNode, ...environment } = process.env;
  const args = [
    ...(line.isSandboxed ? [] : ['--no-sandbox']),
    appRoot,
    ...(line.library === null ? [] : [`--library=${line.library}`]),
    ...line.files,
  ];
  return new Promise((resolve) => {
    const begin = performance.now();
    const child = spawn(binary, args, { stdio: ['inherit', 'inherit', 'pipe'], env: environment });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk);
      said = `${said}${chunk.toString('utf8')}`.slice(-4000);
    });
    let isTold = false;
    const tell = (signal: NodeJS.Signals) => {
      isTold = true;
      child.kill(signal);
    };
    process.on('SIGINT', tell).on('SIGTERM', tell).on('SIGHUP', tell);
    const stopTelling = () => {
      process.off('SIGINT', tell).off('SIGTERM', tell).off('SIGHUP', tell);
    };
    child.once('error', (error) => {
      stopTelling();
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      stopTelling();
      const isEarly = performance.now() - begin < startPatience;
      if (code === 0 || isTold || !isEarly) resolve(code ?? (isTold ? 0 : 1));
      else resolve(said.trim().split('\n').at(-1) || `it ended with ${signal ?? code}`);
    });
  });
}

async function launchInBrowser(line: Line): Promise<number> {
  const { serve } = await import('./serve.ts');
  await serve({
    libraryPath: line.library,
    files: line.files,
    port: 0,
    // Without a display the reason has been said already, or FANFOLIO_HOST=web was the wish.
    opensWindow: hasDisplay(),
    isSandboxed: line.isSandboxed,
  });
  return 0;
}

async function launch(line: Line, host: string | undefined): Promise<number> {
  if (host === 'web') return launchInBrowser(line);
  const isDemanded = host === 'electron';
  const preparation = await prepareElectron(line, isDemanded);
  let reason: string;
  if (preparation.kind === 'ready') {
    const outcome = await runElectron(preparation.binary, line);
    if (typeof outcome === 'number') return outcome;
    reason = `Electron did not start: ${outcome}`;
  } else reason = preparation.reason;
  if (isDemanded) {
    console.error(`Fanfolio cannot run under Electron: ${reason}.`);
    return 1;
  }
  console.log(`Fanfolio runs in a browser: ${reason}.`);
  return launchInBrowser(line);
}

const line = parseLaunchLine(process.argv.slice(2));
const wanted = process.env.FANFOLIO_HOST;
if (line.kind === 'wrong') {
  console.error(line.message);
  process.exitCode = 2;
} else if (wanted !== undefined && !['', 'electron', 'web'].includes(wanted)) {
  console.error(`FANFOLIO_HOST is "electron" or "web", not "${wanted}".`);
  process.exitCode = 2;
} else {
  launch(line, wanted).then((status) => {
    process.exitCode = status;
  });
}
