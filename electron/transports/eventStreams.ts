// The events of the host as server-sent events: one stream a window.
import type { ServerResponse } from 'node:http';
import { encode } from '../../shared/contract/codec.ts';
import type { AppEvent } from '../../shared/contract/events.ts';

export type EventStreams = {
  readonly open: (response: ServerResponse, lastEventId: string | undefined) => void;
  readonly send: (event: AppEvent) => void;
  readonly close: () => void;
};

export type EventStreamOptions = {
  readonly heartbeat: number;
  /** Hears the number of open streams whenever it changes. */
  readonly onCount: (count: number) => void;
};

// A page that lost its stream for a moment is told what it missed.
const eventsKept = 500;
// A browser opens at most six connections to one host, so a sixth stream would leave none for the calls.
const streamsAtMost = 5;
const unsentAtMost = 16 * 1024 * 1024;

export function createEventStreams({ heartbeat, onCount }: EventStreamOptions): EventStreams {
  const streams = new Set<ServerResponse>();
  let kept: readonly { readonly id: number; readonly text: string }[] = [];
  let lastId = 0;

  const write = (stream: ServerResponse, text: string) => {
    if (stream.writableLength > unsentAtMost) stream.destroy();
    else stream.write(text);
  };
  const timer = setInterval(() => {
    for (const stream of streams) write(stream, ':\n\n');
  }, heartbeat);
  timer.unref();

  return {
    open: (response, lastEventId) => {
      if (streams.size >= streamsAtMost) {
        response.writeHead(503).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 500\n\n');
      const seen = /^\d+$/.test(lastEventId ?? '') ? Number(lastEventId) : lastId;
      for (const { id, text } of kept) if (id > seen) response.write(text);
      streams.add(response);
      onCount(streams.size);
      response.once('close', () => {
        streams.delete(response);
        onCount(streams.size);
      });
    },
    send: (event) => {
      lastId += 1;
      const text = `id: ${lastId}\ndata: ${encode(event)}\n\n`;
      kept = [...kept, { id: lastId, text }].slice(-eventsKept);
      for (const stream of streams) write(stream, text);
    },
    close: () => {
      clearInterval(timer);
      for (const stream of streams) stream.end();
    },
  };
}
