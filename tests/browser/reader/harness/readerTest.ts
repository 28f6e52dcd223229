// The reader's specs run on a page of their own: built once, served under the app's content security policy.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../../../electron/transports/contentSecurityPolicy.ts';
import type { Harness } from './main.tsx';

declare global {
  interface Window {
    readonly harness: Harness;
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** A picture of the asked size, so that a page can be seen to wait for it: `/library/<id>/images/600x900.svg`. */
function picture(path: string): string | null {
  const size = /^\/library\/[0-9a-z]{12}\/images\/(\d+)x(\d+)\.svg$/.exec(path);
  return size === null
    ? null
    : `<svg xmlns="http://www.w3.org/2000/svg" width="${size[1]}" height="${size[2]}"><rect width="100%" height="100%" fill="#7a8a80"/></svg>`;
}

function serve(folder: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const image = picture(path);
    try {
      const name = path === '/' ? '/index.html' : path;
      const body = image ?? (await readFile(join(folder, name)));
      const type = image === null ? mediaTypes[extname(name)] : 'image/svg+xml';
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        ...(searchParams.has('unguarded') ? {} : { 'content-security-policy': contentSecurityPolicy }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** `query` is `?unguarded` for a page without a policy: what holds there is held by the gate alone. */
export const test = base.extend<{ query: string }, { address: string }>({
  query: ['', { option: true }],
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'reader-harness-'));
      await build({
        configFile: false,
        root: dirname(fileURLToPath(import.meta.url)),
        logLevel: 'error',
        plugins: [react()],
        build: {
          outDir: folder,
          emptyOutDir: true,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
        },
      });
      const server = await serve(folder);
      const address = server.address();
      await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  page: async ({ page, address, query }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address + query);
    await page.waitForFunction(() => window.harness !== undefined);
    await use(page);
    const surprises = faults.filter((fault) => !/404 \(Not Found\)/.test(fault));
    if (surprises.length > 0) throw new Error(`The page complained:\n${surprises.join('\n')}`);
  },
});
