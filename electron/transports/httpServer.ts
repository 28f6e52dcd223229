// The loopback transport: it decides who may speak and carries what they say; the dispatcher does the rest.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { decode, encode } from '../../shared/contract/codec.ts';
import { type Dispatch, type Reply, refusal } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors.ts';
import { securityHeaders } from './contentSecurityPolicy.ts';
import { createEventStreams, type EventStreams } from './eventStreams.ts';
import { refusedPage, welcomePage } from './loopbackPages.ts';
import { createLoopbackSession, type LoopbackSession } from './loopbackSession.ts';
import { readBody } from './readBody.ts';
import { cacheControlOf, type ResourceSource, readResource } from './resources.ts';

export type HttpServerOptions = ResourceSource & {
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Hears how many windows are open, at each change. */
  readonly onWindows?: (count: number) => void;
  readonly onFault?: (error: unknown) => void;
  /** Milliseconds between two signs of life on an event stream. */
  readonly heartbeat?: number;
  /** Bytes of an encoded call. */
  readonly bodyLimit?: number;
};

export type HttpServer = {
  readonly origin: string;
  /** An address that lets one browser in, once. */
  readonly mintAddress: () => string;
  readonly close: () => Promise<void>;
};

type Visit = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
};

const loopback = '127.0.0.1';

function answer(visit: Visit, status: number, mediaType: string, body: string | Uint8Array): void {
  const { request, response } = visit;
  response.writeHead(status, { 'content-type': mediaType, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const answerText = (visit: Visit, status: number, text: string) =>
  answer(visit, status, 'text/plain; charset=utf-8', text);
const answerPage = (visit: Visit, status: number, html: string) =>
  answer(visit, status, 'text/html; charset=utf-8', html);
const answerReply = (visit: Visit, status: number, reply: Reply) =>
  answer(visit, status, 'application/json', encode(reply));

/** A page of another site that found the port, or a name that was made to point here. */
function isForeign({ request, url }: Visit, origin: string): boolean {
  if (request.headers.host !== new URL(origin).host) return true;
  const { origin: from, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  if (from !== undefined && from !== origin) return true;
  if (request.method === 'POST' && from === undefined) return true;
  const isFromHere = site === undefined || site === 'same-origin' || site === 'none';
  return !isFromHere && !(request.method === 'GET' && mode === 'navigate' && url.pathname === '/');
}

function letIn(visit: Visit, session: LoopbackSession, token: string): void {
  const cookie = session.exchange(token);
  if (cookie === null) {
    // A reloaded address is spent, but its browser is in already.
    if (session.isAuthentic(visit.request.headers.cookie))
      visit.response.writeHead(303, { location: '/' }).end();
    else answerPage(visit, 403, refusedPage);
    return;
  }
  visit.response.setHeader('set-cookie', cookie);
  const site = visit.request.headers['sec-fetch-site'];
  if (site === undefined || site === 'none') visit.response.writeHead(303, { location: '/' }).end();
  else answerPage(visit, 200, welcomePage);
}

async function carryCall(visit: Visit, dispatch: Dispatch, bodyLimit: number): Promise<void> {
  const { request, url } = visit;
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? '')) {
    answerReply(visit, 415, refusal(new AppError('invalidInput', 'A call is sent as application/json.')));
    return;
  }
  const body = await readBody(request, bodyLimit);
  if (body === null) {
    answerReply(
      visit,
      413,
      refusal(new AppError('fileTooLarge', 'The call is larger than this host accepts.')),
    );
    return;
  }
  let input: unknown;
  try {
    input = decode(body);
  } catch {
    answerReply(visit, 400, refusal(new AppError('invalidInput', 'The call is not JSON.')));
    return;
  }
  answerReply(visit, 200, await dispatch(url.pathname.slice('/call/'.length), input));
}

async function carryResource(visit: Visit, source: ResourceSource): Promise<void> {
  const resource = await readResource(source, visit.url.pathname);
  if (resource === null) {
    answerText(visit, 404, 'There is nothing here.');
    return;
  }
  visit.response.setHeader('cache-control', cacheControlOf(resource));
  answer(visit, 200, resource.mediaType, resource.bytes);
}

function isMethodAllowed(visit: Visit): boolean {
  const method = visit.request.method ?? '';
  const allowed = visit.url.pathname.startsWith('/call/') ? ['POST'] : ['GET', 'HEAD'];
  if (allowed.includes(method)) return true;
  visit.response.setHeader('allow', allowed.join(', '));
  answerText(visit, 405, 'This is not asked for in that way.');
  return false;
}

async function receive(
  visit: Visit,
  options: HttpServerOptions,
  { origin, session, streams }: { origin: string; session: LoopbackSession; streams: EventStreams },
): Promise<void> {
  const { request, response, url } = visit;
  if (isForeign(visit, origin)) return answerText(visit, 403, 'Fanfolio answers only its own page.');
  if (!isMethodAllowed(visit)) return;
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;
  // Whoever only asks what is here (HEAD) must not spend the token.
  if (token !== null && request.method === 'GET') return letIn(visit, session, token);
  if (!session.isAuthentic(request.headers.cookie)) {
    return url.pathname === '/'
      ? answerPage(visit, 403, refusedPage)
      : answerReply(visit, 403, refusal(new AppError('forbidden', 'This browser has not been let in.')));
  }
  if (url.pathname.startsWith('/call/')) {
    return carryCall(visit, options.dispatch, options.bodyLimit ?? 64 * 1024 * 1024);
  }
  if (url.pathname === '/events' && request.method === 'GET') {
    return streams.open(response, request.headers['last-event-id']?.toString());
  }
  return carryResource(visit, options);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Rejects with what the system says when the port cannot be had. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { onWindows, onFault, heartbeat = 15_000 } = options;
  const server = createServer({ keepAliveTimeout: 30_000 });
  const port = await listen(server, options.port);
  const origin = `http://${loopback}:${port}`;
  const session = createLoopbackSession(port);
  const streams = createEventStreams({ heartbeat, onCount: onWindows ?? (() => undefined) });
  const stopListening = options.subscribe(streams.send);

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const url = URL.canParse(request.url ?? '', origin) ? new URL(request.url ?? '', origin) : null;
    // An absolute address, or one that begins with two slashes, names another host.
    if (url === null || url.origin !== origin) {
      response.writeHead(400).end();
      return;
    }
    const visit = { request, response, url };
    receive(visit, options, { origin, session, streams }).catch((error: unknown) => {
      // Whoever hung up in the middle of a call awaits no answer.
      if (request.destroyed && !request.complete) return;
      onFault?.(error);
      if (!response.headersSent) answerText(visit, 500, 'Fanfolio failed to answer.');
      else response.destroy();
    });
  });

  return {
    origin,
    mintAddress: () => `${origin}/?token=${session.mintToken()}`,
    close: async () => {
      stopListening();
      streams.close();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(timer);
    },
  };
}
