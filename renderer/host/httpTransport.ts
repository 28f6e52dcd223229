// The transport over loopback HTTP: calls by POST, events by server-sent events.
import type { Transport } from '../../shared/contract/client.ts';
import { decode, encode } from '../../shared/contract/codec.ts';
import type { Reply } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors.ts';
import type { WritableLink } from './link.ts';

/** A browser gives up on an event stream that was refused once; we do not. */
const retryMilliseconds = 2_000;

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'ok') === 'boolean';
}

async function readReply(name: string, response: Response): Promise<Reply> {
  try {
    const reply = decode(await response.text());
    if (isReply(reply)) return reply;
  } catch {
    // Not of our host's making: told by its status below.
  }
  if (response.status === 413) {
    throw new AppError('fileTooLarge', `${name}: the host takes nothing as large as this.`);
  }
  const code = response.status === 401 || response.status === 403 ? 'forbidden' : 'internal';
  throw new AppError(code, `${name}: the host answered ${response.status}.`);
}

export function createHttpTransport(link: WritableLink): Transport {
  const listeners = new Set<(event: AppEvent) => void>();
  let source: EventSource | null = null;

  function listen(): void {
    source = new EventSource('/events');
    source.onopen = () => link.set(true);
    source.onmessage = (message: MessageEvent<string>) => {
      const event = decode(message.data) as AppEvent;
      for (const listener of [...listeners]) listener(event);
    };
    source.onerror = () => {
      link.set(false);
      if (source?.readyState === EventSource.CLOSED) setTimeout(listen, retryMilliseconds);
    };
  }

  return {
    async call(name, input) {
      let response: Response;
      try {
        response = await fetch(`/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: encode(input),
        });
      } catch (cause) {
        throw new AppError('disconnected', `${name}: the host did not answer.`, { cause });
      }
      return readReply(name, response);
    },
    subscribe(listener) {
      listeners.add(listener);
      if (source === null) listen();
      return () => listeners.delete(listener);
    },
  };
}
