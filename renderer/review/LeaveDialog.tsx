// LeaveDialog: asks what becomes of changes that are not kept, before the reader goes on.
import type { AppError } from '../../shared/errors.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureLine } from '../ui/Failure.tsx';

export type LeaveDialogProps = {
  readonly isBusy: boolean;
  readonly error: AppError | null;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
  readonly onStay: () => void;
};

export function LeaveDialog({ isBusy, error, onKeep, onLeave, onStay }: LeaveDialogProps) {
  return (
    <Dialog title="Keep your choices?" onClose={onStay} canClose={!isBusy}>
      <div className="dialog-body">
        <p>What you changed here has only been tried. The story is still as it was.</p>
        {error === null ? null : <FailureLine error={error} />}
      </div>
      <div className="dialog-foot">
        <button type="button" className="button button-quiet" disabled={isBusy} onClick={onStay}>
          Stay here
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={onLeave}>
          Leave without keeping
        </button>
        <button
          type="button"
          className="button button-primary"
          data-first-field
          disabled={isBusy}
          onClick={onKeep}
        >
          Keep these choices
        </button>
      </div>
    </Dialog>
  );
}
