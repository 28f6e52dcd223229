// No connection leaves the machine: not from the page, and not from the process, whatever a story holds.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { expect, goTo, test } from './app.ts';

const text = [
  'Title: A Story of Links',
  'Author: pell',
  '',
  'See <img src="http://example.com/pixel.png"> and http://example.com/page, or <script src="http://example.com/a.js"></script>.',
  '',
  '<link rel="stylesheet" href="http://example.com/a.css"> <iframe src="http://example.com/"></iframe>',
  '',
].join('\n');

test.use({ stories: { 'links.txt': text } });

/** Sockets of a process that reach beyond the loopback range (proc(5): addresses in hexadecimal, little-endian). */
function strayConnections(pid: number): readonly string[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => inodes.has(fields[9] ?? ''))
      .flatMap((fields) => [fields[1] ?? '', ...(/^0+:0+$/.test(fields[2] ?? '') ? [] : [fields[2] ?? ''])])
      .filter(
        (address) =>
          !/^(?:0000000000000000FFFF0000)?0100007F:|^00000000000000000000000001000000:/i.test(address),
      ),
  );
}

test('neither the page nor the process reaches out', async ({ app, served }) => {
  test.skip(process.platform !== 'linux', 'sockets are read from /proc');
  await app.locator('.shelf-link').click();
  await app.getByRole('link', { name: /^Read/ }).first().click();
  await expect(app.getByRole('main', { name: /^Text of/ })).toBeVisible();
  await goTo(app, '#/');
  await app.locator('.shelf-link').first().click();
  const downloading = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Make an EPUB' }).click();
  await downloading;
  expect(strayConnections(served.child.pid ?? 0)).toEqual([]);
  const policy =
    (await app.request.get(new URL(served.address).origin)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
});
