// MoveOutcome: says how the library's move ended, once.
import { useEffect } from 'react';
import { errorMessage } from '../host/errorMessages.ts';
import { useJobs, useJobsStore } from '../import/JobsContext.tsx';
import type { Job } from '../import/jobsStore.ts';
import { useToasts } from '../ui/Toasts.tsx';

function outcomeSentence({ outcome, error }: Job): string {
  if (outcome === 'finished') return 'Your library has moved.';
  if (outcome === 'cancelled') return 'The move was stopped. Your library is where it was.';
  const { happened, next } = errorMessage(error?.code ?? 'internal');
  return `Your library is where it was. ${happened} ${next}`;
}

export function MoveOutcome() {
  const store = useJobsStore();
  const showToast = useToasts();
  const ended = useJobs().find(({ kind, outcome }) => kind === 'move' && outcome !== 'running');
  useEffect(() => {
    if (ended === undefined) return;
    showToast({ text: outcomeSentence(ended) });
    store.dismiss(ended.jobId);
  }, [ended, showToast, store]);
  return null;
}
