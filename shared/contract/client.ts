// The client side of the contract: typed calls and events over any transport.
import { AppError } from '../errors.ts';
import type { Reply } from './dispatcher.ts';
import { type AppEvent, type EventName, type EventPayload, events } from './events.ts';
import { type MethodInput, type MethodName, type MethodOutput, methods } from './methods.ts';

/** What a transport must offer. `subscribe` returns the way to stop; `onLost` hears that the host is gone. */
export type Transport = {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
};

export type Client = {
  /** Rejects with AppError, whatever the transport. */
  readonly call: <Name extends MethodName>(
    name: Name,
    input: MethodInput<Name>,
  ) => Promise<MethodOutput<Name>>;
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => () => void;
};

export function createClient(transport: Transport): Client {
  return {
    async call(name, input) {
      const reply = await transport.call(name, input);
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.message);
      const output = methods[name].output.safeParse(reply.value);
      if (!output.success) {
        throw new AppError('internal', `${name}: the host's answer is not of the contract's shape.`, {
          cause: output.error,
        });
      }
      return output.data as MethodOutput<typeof name>;
    },
    on(name, listener) {
      return transport.subscribe((event) => {
        if (event.name !== name) return;
        const payload = events[name].safeParse(event.payload);
        if (payload.success) listener(payload.data as EventPayload<typeof name>);
      });
    },
  };
}
