// Failure: what happened, what is safe, and what to do, where a screen or a part of it could not be shown.
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { errorMessage } from '../host/errorMessages.ts';
import './failure.css';

export type FailureProps = {
  readonly error: Pick<AppError, 'code' | 'message'>;
  readonly onRetry?: () => void;
  /** Further ways on. */
  readonly children?: ReactNode;
};

export function Failure({ error, onRetry, children }: FailureProps) {
  const { happened, safe, next } = errorMessage(error.code);
  return (
    <div className="failure" role="alert">
      <p className="failure-happened">{happened}</p>
      <p>
        {safe} {next}
      </p>
      <div className="failure-ways">
        {onRetry === undefined ? null : (
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
        )}
        {children}
      </div>
      <details className="failure-log">
        <summary>What the log says</summary>
        <p>
          <code>{error.code}</code>: {error.message}
        </p>
      </details>
    </div>
  );
}

/** One line, for a failure beside the button that met it. */
export function FailureLine({ error }: { readonly error: Pick<AppError, 'code'> }) {
  const { happened, safe, next } = errorMessage(error.code);
  return (
    <p className="failure-line" role="alert">
      <strong>{happened}</strong> {safe} {next}
    </p>
  );
}
