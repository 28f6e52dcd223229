// ReviewCalls: the calls of the import review, which run where the sources are read.
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/methods.ts';

export type ReviewCalls = {
  readonly [Name in Extract<MethodName, `review.${string}`>]: (
    input: MethodInput<Name>,
  ) => Promise<MethodOutput<Name>>;
};
