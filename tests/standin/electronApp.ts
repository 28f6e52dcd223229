// Fanfolio under a real Electron, where its binary is there.
import { type ChildProcess, spawn } from 'node:child_process';
import { _electron } from '@playwright/test';
import { findElectronBinary, findElectronPackage } from '../../electron/electronBinary.ts';
import { hasDisplay } from '../../electron/openAppWindow.ts';
import { dropPaths } from './dropPaths.ts';
import type { LaunchOptions, RunningApp } from './runningApp.ts';
import { appRoot, environmentFor } from './surroundings.ts';

// As root Chromium has no sandbox; the specs about it do not run then.
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Null where there is no binary, or no display for it. */
export function usableElectron(): string | null {
  const packageFolder = findElectronPackage();
  return packageFolder === null || !hasDisplay() ? null : findElectronBinary(packageFolder);
}

function cleanEnvironment(home: string): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _runAsNode, ...environment } = environmentFor(home);
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value ?? '']));
}

export function startElectron(binary: string, { home, args }: LaunchOptions): ChildProcess {
  return spawn(binary, [...switches, appRoot, ...args], {
    cwd: home,
    env: cleanEnvironment(home),
    stdio: 'ignore',
  });
}

export async function launchElectron(binary: string, { home, args }: LaunchOptions): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: binary,
    args: [...switches, appRoot, ...args],
    cwd: home,
    env: cleanEnvironment(home),
  });
  let written = '';
  const child = app.process();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString('utf8');
    });
  }
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  const leaks: string[] = [];
  page.on('requestfinished', (request) => {
    if (!/^(fanfolio|data|blob|devtools):/.test(request.url())) leaks.push(request.url());
  });
  return {
    kind: 'electron',
    page,
    evaluate: (run, argument) => app.evaluate(run, argument as never),
    dropFiles: (paths) => dropPaths(page, paths),
    leaks: () => leaks,
    output: () => written,
    quit: async () => {
      const ended = new Promise<number | null>((resolve) => {
        if (child.exitCode !== null) resolve(child.exitCode);
        else child.once('exit', resolve);
      });
      await app.close();
      return ended;
    },
  };
}
