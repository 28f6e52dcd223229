// JobsSheet: the import under way in the corner, then its report.
import { X } from 'lucide-react';
import { useId, useState, useSyncExternalStore } from 'react';
import type { JobId } from '../../shared/contract/records.ts';
import { useClient } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { parseRoute } from '../navigation/route.ts';
import { Failure } from '../ui/Failure.tsx';
import { formatCount } from '../ui/readingTime.ts';
import { ImportReport } from './ImportReport.tsx';
import { importSummary } from './importSummary.ts';
import { useJobs, useJobsStore } from './JobsContext.tsx';
import type { Job } from './jobsStore.ts';
import './jobsSheet.css';

function followHash(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

function screenNow(): string {
  const route = parseRoute(window.location.hash);
  return 'storyId' in route ? `${route.kind} ${route.storyId}` : route.kind;
}

export function JobsSheet() {
  const imports = useJobs().filter(({ kind }) => kind === 'import');
  const lastEnded = imports.findLast(({ outcome }) => outcome !== 'running');
  const screen = useSyncExternalStore(followHash, screenNow);
  const [seen, setSeen] = useState<ReadonlyMap<JobId, string>>(new Map());
  const fresh = imports.filter(({ jobId }) => !seen.has(jobId));
  if (fresh.length > 0) setSeen(new Map([...seen, ...fresh.map(({ jobId }) => [jobId, screen] as const)]));
  // Elsewhere than where it began, and on the shelf, a report would lie over what is read there.
  const isInPlace = ({ jobId, outcome }: Job) =>
    screen === 'shelf' || seen.get(jobId) === screen || (outcome === 'running' && !screen.startsWith('read'));
  // One report at a time: older ones have been seen, or are of no more interest than the newest.
  const jobs = imports.filter((job) => (job.outcome === 'running' || job === lastEnded) && isInPlace(job));
  if (jobs.length === 0) return null;
  return (
    <aside className="jobs" aria-label="Adding stories">
      {jobs.map((job) => (
        <JobCard key={job.jobId} job={job} />
      ))}
    </aside>
  );
}

function JobCard({ job }: { readonly job: Job }) {
  const client = useClient();
  const store = useJobsStore();
  const heading = useId();
  const { jobId, outcome, error, results } = job;
  const isRunning = outcome === 'running';
  const cancel = useCommand(() => client.call('job.cancel', { jobId }));
  return (
    <section className="job" aria-labelledby={heading}>
      <div className="job-head">
        <h2 id={heading} aria-live="polite">
          {isRunning ? 'Adding stories' : importSummary(outcome, results)}
        </h2>
        {isRunning ? null : (
          <button
            type="button"
            className="icon-button"
            aria-label="Close the report"
            onClick={() => store.dismiss(jobId)}
          >
            <X size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      {isRunning ? (
        <>
          <JobProgressBar job={job} labelledBy={heading} />
          <div className="job-foot">
            <p className="job-current">{job.current === null ? 'Looking…' : shortName(job.current)}</p>
            <button
              type="button"
              className="button"
              disabled={cancel.isBusy}
              onClick={() => void cancel.run()}
            >
              Cancel
            </button>
          </div>
        </>
      ) : null}
      {outcome === 'failed' && error !== null ? <Failure error={error} /> : null}
      {isRunning || results.length === 0 ? null : (
        <ImportReport results={results} onOpen={() => store.dismiss(jobId)} />
      )}
    </section>
  );
}

export function JobProgressBar({ job, labelledBy }: { readonly job: Job; readonly labelledBy: string }) {
  const { done, total } = job;
  return (
    <div className="job-progress">
      <progress aria-labelledby={labelledBy} max={Math.max(total, 1)} value={total > 0 ? done : undefined} />
      <span>{total > 0 ? `${formatCount(done)} of ${formatCount(total)}` : ''}</span>
    </div>
  );
}

function shortName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
