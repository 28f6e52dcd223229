// Calls between the test and the process that plays Electron's main process, in both directions.
type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

export type Port = {
  /** False once the other side is gone. */
  readonly send: (message: Message) => boolean;
  readonly onMessage: (listener: (message: Message) => void) => void;
};

// biome-ignore lint/suspicious/noExplicitAny: each answer knows its own arguments
export type Answers = Readonly<Record<string, (...args: any[]) => unknown>>;
export type Peer = {
  readonly call: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
  /** The other side has ended: whoever waits for its answer, or asks from now on, is told. */
  readonly end: () => void;
};

export function createPeer(port: Port, answers: Answers): Peer {
  const waiting = new Map<
    number,
    {
      readonly name: string;
      readonly resolve: (value: unknown) => void;
      readonly reject: (error: Error) => void;
    }
  >();
  let lastId = 0;
  const gone = (name: string) => new Error(`"${name}" was asked of a process that is gone.`);

  const answer = async (id: number, name: string, args: readonly unknown[]) => {
    try {
      const run = answers[name];
      if (run === undefined) throw new Error(`The stand-in has no answer to "${name}".`);
      port.send({ kind: 'answer', id, value: await run(...args) });
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.send({ kind: 'failure', id, message });
    }
  };
  port.onMessage((message) => {
    if (message.kind === 'call') {
      void answer(message.id, message.name, message.args);
      return;
    }
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') caller?.resolve(message.value);
    else caller?.reject(new Error(message.message));
  });

  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { name, resolve, reject });
        if (!port.send({ kind: 'call', id: lastId, name, args })) {
          waiting.delete(lastId);
          reject(gone(name));
        }
      }),
    end: () => {
      for (const { name, reject } of waiting.values()) reject(gone(name));
      waiting.clear();
    },
  };
}
