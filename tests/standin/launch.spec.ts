// npm start, as built: which host it picks, what it says, and how it ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { appRoot, environmentFor } from './surroundings.ts';

type Launched = {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly status: Promise<number | null>;
  /** The first address that was printed. */
  readonly address: () => Promise<string>;
};
type Launcher = {
  readonly home: string;
  readonly start: (environment: NodeJS.ProcessEnv, ...args: readonly string[]) => Launched;
};

const test = base.extend<{ launcher: Launcher }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  launcher: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'fanfolio-launch-'));
    const children: ChildProcess[] = [];
    await use({
      home,
      start: (environment, ...args) => {
        const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...own } = environmentFor(home);
        const child = spawn(process.execPath, [join(appRoot, 'dist/launch.js'), ...args], {
          cwd: home,
          env: { ...own, ...environment },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        children.push(child);
        let written = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (chunk: Buffer) => {
            written += chunk.toString('utf8');
          });
        }
        const addressIn = () => /http:\S+/.exec(written)?.[0] ?? '';
        return {
          child,
          output: () => written,
          status: new Promise((resolve) => {
            child.once('close', resolve);
          }),
          address: async () => {
            await expect.poll(addressIn, { timeout: 20_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
            return addressIn();
          },
        };
      },
    });
    for (const child of children) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** A binary of the shell that does what `script` says. */
function installShell(home: string, script: string): NodeJS.ProcessEnv {
  const folder = join(home, 'shell');
  mkdirSync(folder);
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'electron'), 0o755);
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':77', FANFOLIO_BROWSER: '/nowhere' };
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test('without a display it says so in one line and serves the app', async ({ launcher, page }) => {
  writeFileSync(
    join(launcher.home, 'tide.txt'),
    'The Tide Clock\n\nby Wren Tallow\n\nIt had stopped at noon.\n',
  );
  const launched = launcher.start({ FANFOLIO_LINGER: '0.2' }, '--library', 'library', 'tide.txt');
  await page.goto(await launched.address());
  await expect(page.getByRole('main').getByText('The Tide Clock').first()).toBeVisible();
  expect(launched.output().trim().split('\n')).toEqual([
    'Fanfolio runs in a browser: there is no display.',
    expect.stringMatching(/^Fanfolio is at http:/),
  ]);
  // It ends by itself after its last window.
  await page.close();
  expect(await launched.status).toBe(0);
});

test('an interrupt ends it', async ({ launcher }) => {
  const launched = launcher.start({ FANFOLIO_HOST: 'web' });
  await launched.address();
  launched.child.kill('SIGINT');
  expect(await launched.status).toBe(0);
});

test('a printed address works once, and a stranger is told how to come in', async ({ launcher, browser }) => {
  const launched = launcher.start({ FANFOLIO_HOST: 'web' });
  const address = await launched.address();
  const [first, second] = await Promise.all([browser.newContext(), browser.newContext()]);
  const page = await first.newPage();
  await page.goto(address);
  expect(page.url()).toBe(`${new URL(address).origin}/`);
  await expect(page.getByRole('main')).toBeVisible();
  // A second window of the same browser needs no address of its own.
  const again = await first.newPage();
  await again.goto(new URL(address).origin);
  await expect(again.getByRole('main')).toBeVisible();
  const stranger = await second.newPage();
  expect((await stranger.goto(address))?.status()).toBe(403);
  await expect(stranger.getByRole('heading')).toHaveText(/has not been let in/);
  await first.close();
  await second.close();
});

test('no connection leaves the page on the loopback host', async ({ launcher, page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const launched = launcher.start({ FANFOLIO_HOST: 'web' }, '--library', 'library');
  const { origin } = new URL(await launched.address());
  await page.goto(await launched.address());
  await expect(page.getByRole('main')).toBeVisible();
  const refused = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'went out',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  const outside = requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'));
  expect(outside.filter((url) => url !== 'https://example.com/')).toEqual([]);
});

test('with its binary it runs under Electron, and hands over what it was given', async ({ launcher }) => {
  const environment = installShell(
    launcher.home,
    'printf "%s\\n" "$@" > args.txt; echo "node: $ELECTRON_RUN_AS_NODE." >> args.txt; exit 0',
  );
  const launched = launcher.start(
    { ...environment, ELECTRON_RUN_AS_NODE: '1' },
    ...asRoot,
    '--library',
    'my books',
    'a story.txt',
  );
  expect(await launched.status).toBe(0);
  expect(launched.output()).toBe('');
  expect(readFileSync(join(launcher.home, 'args.txt'), 'utf8').trim().split('\n')).toEqual([
    ...asRoot,
    appRoot,
    `--library=${join(launcher.home, 'my books')}`,
    join(launcher.home, 'a story.txt'),
    'node: .',
  ]);
});

test('falls back to the browser when Electron does not start', async ({ launcher, page }) => {
  const environment = installShell(launcher.home, 'echo "libgtk-3.so.0: cannot open" >&2; exit 127');
  const launched = launcher.start(environment, ...asRoot);
  await page.goto(await launched.address());
  await expect(page.getByRole('main')).toBeVisible();
  expect(launched.output()).toContain(
    'Fanfolio runs in a browser: Electron did not start: libgtk-3.so.0: cannot open.',
  );
});

test('does not fall back where Electron was demanded', async ({ launcher }) => {
  const launched = launcher.start({ FANFOLIO_HOST: 'electron' });
  expect(await launched.status).toBe(1);
  expect(launched.output().trim()).toBe('Fanfolio cannot run under Electron: there is no display.');
});

test('refuses wrong usage', async ({ launcher }) => {
  const option = launcher.start({ FANFOLIO_HOST: 'web' }, '--port', '80');
  expect(await option.status).toBe(2);
  expect(option.output()).toContain('Usage: npm start -- [--library DIR] [--no-sandbox] [FILE…]');
  const host = launcher.start({ FANFOLIO_HOST: 'both' });
  expect(await host.status).toBe(2);
});

if (process.getuid?.() === 0) {
  test('as root it does not give up the sandbox unasked', async ({ launcher }) => {
    const launched = launcher.start(installShell(launcher.home, 'touch ran'));
    await launched.address();
    expect(launched.output()).toContain('Electron does not run as root with its sandbox');
  });
}
