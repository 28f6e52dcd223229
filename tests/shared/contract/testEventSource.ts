// EventSource for Node: as much of it as the page's transport uses.
type MessageListener = (message: { readonly data: string }) => void;

export function createTestEventSource(visit: typeof fetch) {
  const open = new Set<AbortController>();

  class TestEventSource {
    static readonly CLOSED = 2;
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: MessageListener | null = null;
    onerror: (() => void) | null = null;

    constructor(url: string) {
      const controller = new AbortController();
      open.add(controller);
      this.#read(url, controller.signal).catch(() => {
        this.readyState = TestEventSource.CLOSED;
        if (!controller.signal.aborted) this.onerror?.();
      });
    }

    async #read(url: string, signal: AbortSignal): Promise<void> {
      const response = await visit(url, { signal });
      if (response.status !== 200 || response.body === null) throw new Error(`status ${response.status}`);
      this.readyState = 1;
      this.onopen?.();
      let rest = '';
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        const records = `${rest}${text}`.split('\n\n');
        rest = records.pop() ?? '';
        for (const record of records) {
          const data = /^data: (.*)$/m.exec(record)?.[1];
          if (data !== undefined) this.onmessage?.({ data });
        }
      }
    }
  }

  return {
    EventSource: TestEventSource,
    closeAll: () => {
      for (const controller of open) controller.abort();
    },
  };
}
