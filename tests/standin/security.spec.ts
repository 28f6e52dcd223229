// The Electron entry, as built: the page stays in its room, and nothing leaves the app.
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { shells, test } from './launchApp.ts';

/** Waits as long as something that is refused may take to happen all the same. */
const settle = (page: Page) => page.waitForTimeout(400);

for (const shell of shells) {
  test.describe(`under ${shell}`, () => {
    test.use({ shell });

    test('shows the page one object, and nothing of Node or Electron', async ({ starter }) => {
      const { page } = await starter.launch();
      expect(await page.evaluate(() => Object.keys(window.fanfolio ?? {}).sort())).toEqual([
        'call',
        'pathsOf',
        'subscribe',
      ]);
      const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'];
      expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
      expect(await page.evaluate(() => Object.isFrozen(window.fanfolio))).toBe(true);
    });

    test('runs no script and loads no style that the app did not bring', async ({ starter }) => {
      const app = await starter.launch();
      const { page } = app;
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true';
        const button = document.createElement('button');
        button.setAttribute('onclick', 'window.handlerRan = true');
        const remote = document.createElement('script');
        remote.src = 'https://example.com/evil.js';
        const frame = document.createElement('iframe');
        frame.src = 'https://example.com/';
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = 'https://example.com/evil.css';
        document.body.append(script, button, remote, frame, style);
        button.click();
      });
      await settle(page);
      expect(await page.evaluate(() => 'inlineRan' in window || 'handlerRan' in window)).toBe(false);
      expect(app.leaks()).toEqual([]);
    });

    test('lets nothing out, whichever way it is tried', async ({ starter }) => {
      const app = await starter.launch('--library', join(starter.home, 'library'));
      const outcomes = await app.page.evaluate(async () => {
        const tried: Record<string, string> = {};
        const fetched = async (name: string, run: () => Promise<unknown>) => {
          tried[name] = await run().then(
            () => 'went out',
            () => 'refused',
          );
        };
        await fetched('fetch', () => fetch('https://example.com/'));
        await fetched('loopback', () => fetch('http://127.0.0.1:9/'));
        await fetched('file', () => fetch('file:///etc/hostname'));
        await fetched('image', () => {
          const image = new Image();
          image.src = 'https://example.com/pixel.png';
          return image.decode();
        });
        await fetched('socket', () => {
          const socket = new WebSocket('wss://example.com/');
          return new Promise((resolve, reject) => {
            socket.onopen = resolve;
            socket.onerror = reject;
          });
        });
        tried.beacon = navigator.sendBeacon('https://example.com/', 'x') ? 'queued' : 'refused';
        return tried;
      });
      expect(outcomes).toMatchObject({
        fetch: 'refused',
        loopback: 'refused',
        file: 'refused',
        image: 'refused',
        socket: 'refused',
      });
      await settle(app.page);
      expect(app.leaks()).toEqual([]);
    });

    test('does not navigate away', async ({ starter }) => {
      const app = await starter.launch();
      const address = app.page.url();
      const title = await app.page.title();
      for (const target of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,<p>elsewhere']) {
        await app.page.evaluate((to) => {
          const link = document.createElement('a');
          link.href = to;
          document.body.append(link);
          link.click();
          link.remove();
        }, target);
        await settle(app.page);
        expect(app.page.url()).toBe(address);
        expect(await app.page.title()).toBe(title);
      }
      expect(app.leaks()).toEqual([]);
    });

    test('opens no further window', async ({ starter }) => {
      const app = await starter.launch();
      await app.page.evaluate(() => {
        window.open('https://example.com/');
        window.open('about:blank');
        const link = document.createElement('a');
        link.href = 'https://example.com/';
        link.target = '_blank';
        document.body.append(link);
        link.click();
      });
      await settle(app.page);
      expect(app.page.context().pages()).toHaveLength(1);
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
      expect(app.leaks()).toEqual([]);
    });

    test('grants no permission', async ({ starter }) => {
      const { page } = await starter.launch();
      const states = await page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
        const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
        return (await Promise.all(asked)).map(({ state }) => state);
      });
      expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
      const located = await page.evaluate(
        () =>
          new Promise((resolve) => {
            navigator.geolocation.getCurrentPosition(
              () => resolve('told'),
              () => resolve('refused'),
              { timeout: 2000 },
            );
          }),
      );
      expect(located).toBe('refused');
    });

    test('serves its own address and nothing beside it', async ({ starter }) => {
      const { page } = await starter.launch('--library', join(starter.home, 'library'));
      const statuses = await page.evaluate(async () => {
        const paths = [
          '/',
          '/../main.js',
          '/%2e%2e/main.js',
          '/assets/..%2f..%2fmain.js',
          '/library/x/../../y',
          '/missing',
        ];
        return Promise.all(paths.map(async (path) => (await fetch(path)).status));
      });
      expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
      const headers = await page.evaluate(async () => Object.fromEntries((await fetch('/')).headers));
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

    test('says nothing on its console and in its log', async ({ starter }) => {
      const app = await starter.launch('--library', join(starter.home, 'library'));
      const messages: string[] = [];
      app.page.on('console', (message) => messages.push(message.text()));
      app.page.on('pageerror', (error) => messages.push(error.message));
      await app.page.reload();
      await expect(app.page.getByRole('main')).toBeVisible();
      await settle(app.page);
      expect(messages).toEqual([]);
      if (app.kind === 'standIn') expect(app.output()).toBe('');
    });
  });
}
