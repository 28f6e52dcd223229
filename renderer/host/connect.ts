// Picks the way to the host: Electron's preload where there is one, else the loopback host that served this page.
import { type Client, createClient } from '../../shared/contract/client.ts';
import { createHttpTransport } from './httpTransport.ts';
import { createIpcTransport } from './ipcTransport.ts';
import { createLink, type Link } from './link.ts';

export type Connection = {
  readonly client: Client;
  readonly link: Link;
  /** Null where the page cannot know a file's place on disk and has to send its bytes. */
  readonly pathsOf: ((files: File[]) => string[]) | null;
};

export function connect(): Connection {
  const link = createLink();
  const bridge = window.fanfolio;
  if (bridge !== undefined) {
    return { client: createClient(createIpcTransport(bridge)), link, pathsOf: bridge.pathsOf };
  }
  return { client: createClient(createHttpTransport(link)), link, pathsOf: null };
}
