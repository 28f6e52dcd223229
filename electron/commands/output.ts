// What a command says: one JSON document, or lines for a person.
import type { ErrorRecord } from '../../shared/contract/records.ts';

/**
 * `text` is read when the caller did not ask for JSON. `isRefused` makes the exit status 1; `isFatal` means that
 * nothing was done at all, so that the text is an error message and no answer.
 */
export type Outcome = {
  readonly value: unknown;
  readonly text: string;
  readonly isRefused: boolean;
  readonly isFatal?: boolean;
};

export function done(value: unknown, text: string): Outcome {
  return { value, text, isRefused: false };
}

export function failed({ code, message }: ErrorRecord): Outcome {
  return {
    value: { error: { code, message } },
    text: `${message} [${code}]`,
    isRefused: true,
    isFatal: true,
  };
}

/** Columns aligned by their longest cell; the last one runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell))
        .join('  '),
    )
    .join('\n');
}
