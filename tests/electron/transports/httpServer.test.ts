// The loopback host's door: who is let in, what is refused, and that nothing else is served.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HttpServer, startHttpServer } from '../../../electron/transports/httpServer.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import { AppError } from '../../../shared/errors.ts';

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly text: string };

let folder: string;
let server: HttpServer;
let windows: number[];
let calls: { name: string; input: unknown }[];
let listeners: Set<(event: AppEvent) => void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fanfolio-http-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), '<p>the app</p>');
  writeFileSync(join(folder, 'renderer/assets/main-abc.js'), 'let it');
  writeFileSync(join(folder, 'renderer/.secret.js'), 'secret');
  writeFileSync(join(folder, 'outside.js'), 'outside');
  windows = [];
  calls = [];
  listeners = new Set();
  server = await startHttpServer({
    rendererFolder: join(folder, 'renderer'),
    port: 0,
    heartbeat: 30,
    bodyLimit: 1000,
    onWindows: (count) => windows.push(count),
    dispatch: async (name, input) => {
      calls.push({ name, input });
      return { ok: true, value: null };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readImage: async (storyId, path) => {
      if (path !== 'images/map 1.png') throw new AppError('storyNotFound', `No ${storyId} ${path}.`);
      return { bytes: Uint8Array.of(1, 2, 3), mediaType: 'image/png' };
    },
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** node:http sends the path and the Host header as they are given; fetch would mend both. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: object; body?: string } = {},
): Promise<Answer> {
  const { hostname, port, host } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, agent: false, headers: { host, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function enter(): Promise<string> {
  const { search } = new URL(server.mintAddress());
  const answer = await ask(`/${search}`);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const callHeaders = (cookie: string) => ({
  cookie,
  origin: server.origin,
  'content-type': 'application/json',
});

describe('the door', () => {
  test('lets a browser in through the printed address, once', async () => {
    const { search } = new URL(server.mintAddress());
    const first = await ask(`/${search}`);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(
      new RegExp(`^fanfolio-${new URL(server.origin).port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    const second = await ask(`/${search}`);
    expect(second.status).toBe(403);
    expect(second.text).toContain('press Enter in that terminal');
  });

  test('forgives a reload of a spent address in the browser that spent it', async () => {
    const { search } = new URL(server.mintAddress());
    const cookie = String((await ask(`/${search}`)).headers['set-cookie']).split(';')[0];
    expect((await ask(`/${search}`, { headers: { cookie } })).status).toBe(303);
  });

  test('lets a link from elsewhere in by a page of its own, so that the strict cookie is sent', async () => {
    const { search } = new URL(server.mintAddress());
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const answer = await ask(`/${search}`, { headers });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('http-equiv="refresh"');
  });

  test('opens for each minted address, so that a second browser can come in', async () => {
    const cookies = [await enter(), await enter()];
    for (const cookie of cookies)
      expect((await ask('/', { headers: { cookie } })).text).toBe('<p>the app</p>');
  });

  test.each(['/', '/assets/main-abc.js', '/events', '/library/x/images/map%201.png'])(
    'is shut for %s without a cookie',
    async (path) => {
      expect((await ask(path)).status).toBe(403);
      const cookie = `fanfolio-${new URL(server.origin).port}=guess`;
      expect((await ask(path, { headers: { cookie } })).status).toBe(403);
      expect((await ask(`${path}?token=guess`)).status).toBe(403);
    },
  );

  test.each([
    ['another host name', { host: 'fanfolio.example' }],
    ['localhost by name', { host: 'localhost' }],
    ['another site’s page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a page on another port', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
    ['another origin', { origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { origin: 'null' }],
  ])('is shut for %s, cookie or not', async (_who, headers) => {
    const cookie = await enter();
    expect((await ask('/', { headers: { cookie, ...headers } })).status).toBe(403);
    expect((await ask('/assets/main-abc.js', { headers: { cookie, ...headers } })).status).toBe(403);
    const call = await ask('/call/app.info', {
      method: 'POST',
      headers: { ...callHeaders(cookie), ...headers },
    });
    expect(call.status).toBe(403);
    expect(calls).toEqual([]);
  });
});

describe('a call', () => {
  test('is carried with its name and input', async () => {
    const headers = callHeaders(await enter());
    const answer = await ask('/call/story.open', { method: 'POST', headers, body: '{"storyId":"x"}' });
    expect(answer).toMatchObject({ status: 200, text: '{"ok":true,"value":null}' });
    expect(calls).toEqual([{ name: 'story.open', input: { storyId: 'x' } }]);
  });

  test('without an origin is none of the page’s', async () => {
    const { origin: _origin, ...headers } = callHeaders(await enter());
    expect((await ask('/call/app.info', { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  test.each([
    ['a form', { 'content-type': 'text/plain' }, '{}', 415, 'invalidInput'],
    ['no JSON', {}, '{"a":', 400, 'invalidInput'],
    ['false base64', {}, '{"a":{"$bytes":"%%%"}}', 400, 'invalidInput'],
    ['too long a body', {}, `"${'a'.repeat(1000)}"`, 413, 'fileTooLarge'],
  ])('of %s is refused as a reply', async (_what, extra, body, status, code) => {
    const headers = { ...callHeaders(await enter()), ...extra };
    const answer = await ask('/call/app.info', { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code } });
    expect(calls).toEqual([]);
  });

  test.each([
    ['GET', '/call/app.info', 405],
    ['OPTIONS', '/call/app.info', 405],
    ['POST', '/', 405],
    ['PUT', '/assets/main-abc.js', 405],
    ['DELETE', '/', 405],
    ['TRACE', '/', 405],
  ])('%s %s is not allowed', async (method, path, status) => {
    const answer = await ask(path, { method, headers: callHeaders(await enter()) });
    expect(answer.status).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('files', () => {
  test('of the app and of stories are served, with strict headers', async () => {
    const cookie = await enter();
    const page = await ask('/', { headers: { cookie } });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect((await ask('/assets/main-abc.js', { headers: { cookie } })).text).toBe('let it');
    const image = await ask('/library/0123456789ab/images/map%201.png', { headers: { cookie } });
    expect(image).toMatchObject({ status: 200, text: '\u0001\u0002\u0003' });
    expect(image.headers['content-type']).toBe('image/png');
  });

  test.each([
    '/../outside.js',
    '/..%2foutside.js',
    '/%2e%2e/outside.js',
    '/assets/../../outside.js',
    '/assets/..%5c..%5coutside.js',
    '/.secret.js',
    '/assets',
    '/assets/',
    '/missing.js',
    '/assets/main-abc.js%00',
    '/library/x/%E0%A4%A',
    '/library/x/..%2f..%2foutside.js',
    '/library/x/',
    '/index.html/',
  ])('%s leads to nothing', async (path) => {
    const answer = await ask(path, { headers: { cookie: await enter() } });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(/outside|secret/);
  });
});

describe('events', () => {
  const streamFrom = (cookie: string, signal: AbortSignal, lastEventId = '') =>
    fetch(`${server.origin}/events`, { headers: { cookie, 'last-event-id': lastEventId }, signal });

  test('count windows, show life, and send again what a lost stream missed', async () => {
    const cookie = await enter();
    const first = new AbortController();
    const stream = await streamFrom(cookie, first.signal);
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('\n:\n')) text += (await reader?.read())?.value ?? '';
    expect(windows).toEqual([1]);
    first.abort();
    while (windows.length < 2) await pause(5);
    expect(windows).toEqual([1, 0]);

    for (const listener of listeners) listener({ name: 'library.changed', payload: { storyIds: null } });
    for (const listener of listeners) listener({ name: 'library.changed', payload: { storyIds: [] } });
    const second = new AbortController();
    const again = await streamFrom(cookie, second.signal, '1');
    const { value } = (await again.body?.pipeThrough(new TextDecoderStream()).getReader().read()) ?? {};
    second.abort();
    expect(value).not.toContain('null');
    expect(value).toContain('id: 2\ndata: {"name":"library.changed","payload":{"storyIds":[]}}\n\n');
  });

  test('leave a connection of the browser’s six for the calls', async () => {
    const cookie = await enter();
    const controller = new AbortController();
    const statuses: number[] = [];
    for (let window = 0; window < 6; window += 1)
      statuses.push((await streamFrom(cookie, controller.signal)).status);
    controller.abort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 503]);
  });
});

describe('a hostile visitor', () => {
  test.each([
    ['noise', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['an absolute address', 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['an upgrade', 'GET /events HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['another host in the path', 'GET //outside.js HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an address that is none', 'GET // HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('with %s gets nothing, and the host goes on', async (_what, bytes) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.write(bytes, 'latin1');
    await pause(60);
    socket.destroy();
    expect(answer).not.toMatch(/ 200 OK|the app/);
    expect((await ask('/', { headers: { cookie: await enter() } })).status).toBe(200);
  });

  test('who hangs up in the middle of a call does no harm', async () => {
    const cookie = await enter();
    const { port, host } = new URL(server.origin);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST /call/app.info HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"a":`,
    );
    await pause(30);
    socket.destroy();
    await pause(30);
    expect((await ask('/', { headers: { cookie } })).status).toBe(200);
  });
});
