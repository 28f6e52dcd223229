// FaultBoundary: a fault of ours in one screen leaves a way back, instead of an empty window.
import { Component, type ReactNode } from 'react';
import { asAppError } from '../host/queryCache.ts';
import { Failure } from './Failure.tsx';

type FaultBoundaryProps = { readonly children: ReactNode };

// React catches faults of rendering in a class only.
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly fault: unknown }> {
  override readonly state = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className="plain-screen">
        <h1 className="visually-hidden">This screen could not be shown</h1>
        <Failure error={asAppError(fault)} onRetry={() => window.location.reload()}>
          <a className="button" href="#/">
            Back to the shelf
          </a>
        </Failure>
      </main>
    );
  }
}
