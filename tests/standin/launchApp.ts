// Starts Fanfolio's Electron entry, as built: under the stand-in, or under a real Electron.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchElectron, startElectron, usableElectron } from './electronApp.ts';
import type { RunningApp } from './runningApp.ts';
import { launchStandIn, startStandIn } from './standInApp.ts';

export type Starter = {
  /** Made for the test, gone after it. */
  readonly home: string;
  /** Starts the app, or starts it again. */
  readonly launch: (...args: readonly string[]) => Promise<RunningApp>;
  /** Starts a further process beside the running one; resolves with its exit status. */
  readonly startBeside: (...args: readonly string[]) => Promise<number | null>;
};

/** The hosts that this machine can run the specs on. */
export const shells: readonly RunningApp['kind'][] =
  usableElectron() === null ? ['standIn'] : ['standIn', 'electron'];

export const test = base.extend<{ shell: RunningApp['kind']; starter: Starter }>({
  shell: ['standIn', { option: true }],
  starter: async ({ browser, shell }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'fanfolio-app-'));
    const running: RunningApp[] = [];
    const binary = shell === 'electron' ? usableElectron() : null;
    await use({
      home,
      launch: async (...args) => {
        const options = { home, args };
        const app = await (binary === null
          ? launchStandIn(browser, options)
          : launchElectron(binary, options));
        running.push(app);
        return app;
      },
      startBeside: (...args) => {
        const child = binary === null ? startStandIn({ home, args }) : startElectron(binary, { home, args });
        return new Promise((resolve) => {
          child.once('exit', resolve);
        });
      },
    });
    for (const app of running) await app.quit();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  },
});
