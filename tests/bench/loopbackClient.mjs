// A bare client of the loopback host, for benches: lets itself in, calls, and waits for events.

/**
 * @param {string} address with its one-time token
 */
export async function loopbackClient(address) {
  const { origin } = new URL(address);
  const cookie = await letIn(address);
  const controller = new AbortController();
  const headers = { cookie, origin };
  /** @type {((event: { name: string, payload: any }) => void)[]} */
  let listeners = [];

  const stream = await fetch(`${origin}/events`, { headers, signal: controller.signal });
  const reading = read();

  async function read() {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of stream.body ?? []) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data === undefined) continue;
        const event = JSON.parse(data);
        for (const listener of listeners) listener(event);
      }
    }
  }

  return {
    /** @param {string} name @param {unknown} input @returns {Promise<unknown>} */
    async call(name, input) {
      const response = await fetch(`${origin}/call/${name}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      const reply = await response.json();
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
      return reply.value;
    },
    /** @param {string} name @param {(payload: any) => boolean} matches @returns {Promise<any>} */
    event(name, matches) {
      return new Promise((resolve) => {
        /** @param {{ name: string, payload: any }} event */
        const listener = (event) => {
          if (event.name !== name || !matches(event.payload)) return;
          listeners = listeners.filter((other) => other !== listener);
          resolve(event.payload);
        };
        listeners.push(listener);
      });
    },
    async close() {
      controller.abort();
      await reading.catch(() => undefined);
    },
  };
}

/** @param {string} address */
async function letIn(address) {
  const response = await fetch(address, { redirect: 'manual' });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`The host let nobody in: ${response.status}`);
  return cookie;
}
