// The one dispatcher: validates, runs, and shapes errors; a transport only carries.
import { AppError } from '../errors.ts';
import { type MethodInput, type MethodName, type MethodOutput, methods } from './methods.ts';
import type { ErrorRecord } from './records.ts';

export type Handlers = {
  readonly [Name in MethodName]: (input: MethodInput<Name>) => Promise<MethodOutput<Name>>;
};

/** A refusal is a reply too: a thrown error would lose its code on the way. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorRecord };

export type Dispatch = (name: string, input: unknown) => Promise<Reply>;

export function refusal(error: unknown): Reply {
  return { ok: false, error: errorRecord(error) };
}

/** What is not an AppError is a fault of ours: `internal`, its message kept for the log. */
export function errorRecord(error: unknown): ErrorRecord {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

/** `onFault` hears of errors that are none of the reader's making. */
export function createDispatcher(
  handlers: Handlers,
  onFault: (error: unknown) => void = () => undefined,
): Dispatch {
  return async (name, input) => {
    if (!isMethodName(name)) return refusal(new AppError('unknownMethod', `There is no call "${name}".`));
    const parsed = methods[name].input.safeParse(input);
    if (!parsed.success) {
      return refusal(
        new AppError('invalidInput', `${name}: ${parsed.error.issues[0]?.message ?? 'invalid input'}`),
      );
    }
    try {
      const run = handlers[name] as (input: unknown) => Promise<unknown>;
      return { ok: true, value: await run(parsed.data) };
    } catch (error) {
      if (!(error instanceof AppError)) onFault(error);
      return refusal(error);
    }
  };
}
