// Writing a book opens no connection, whatever the story names.
import dns from 'node:dns';
import http from 'node:http';
import net from 'node:net';
import { expect, test, vi } from 'vitest';
import { writeEpub } from '../../../electron/epub/writeEpub.ts';
import { bookInput, fullMetadata } from './bookStories.ts';
import { readBook } from './readBook.ts';

test('no socket opens, no name is looked up, and the far image is named instead', async () => {
  let requests = 0;
  const server = http.createServer((_request, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  const connect = vi.spyOn(net.Socket.prototype, 'connect');
  const lookup = vi.spyOn(dns, 'lookup');
  const fetched = vi.spyOn(globalThis, 'fetch');
  try {
    const far = `http://127.0.0.1:${port}/a.png`;
    const book = readBook(
      await writeEpub(
        await bookInput({ ...fullMetadata, source: { url: far, workKey: null } }, [
          {
            blocks: [
              `<p><img src="${far}" alt="far away"/><img src="file:///etc/hostname" alt="a file"/></p>`,
              `<p style="background:url(${far})">text</p>`,
            ],
          },
        ]),
      ),
    );
    const page = book.text('chapter-c1.xhtml');
    expect(page).not.toContain('<img');
    expect(page).not.toContain(far);
    expect(page).toContain('far away');
    expect(connect).not.toHaveBeenCalled();
    expect(lookup).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
    expect(requests).toBe(0);
  } finally {
    vi.restoreAllMocks();
    await new Promise((resolve) => server.close(resolve));
  }
});
