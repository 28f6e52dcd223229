// The shape of one call in the contract: what goes in, what comes out.
import type * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';

export type Method<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> = {
  readonly input: Input;
  readonly output: Output;
};

export function method<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  input: Input,
  output: Output,
): Method<Input, Output> {
  return { input, output };
}

export type InputOf<M extends Method> = Immutable<z.infer<M['input']>>;
export type OutputOf<M extends Method> = Immutable<z.infer<M['output']>>;
