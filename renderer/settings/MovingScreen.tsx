// MovingScreen: stands while the library moves, since nothing can be read or added meanwhile.
import { useId } from 'react';
import { useClient } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { JobProgressBar } from '../import/JobsSheet.tsx';
import type { Job } from '../import/jobsStore.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import '../library/firstStart.css';

export function MovingScreen({ job }: { readonly job: Job }) {
  const client = useClient();
  const heading = useId();
  const cancel = useCommand(() => client.call('job.cancel', { jobId: job.jobId }));
  return (
    <main className="first-start">
      <p className="first-start-name">Fanfolio</p>
      <ScreenHeading name="Moving the library" className="first-start-title">
        Your library is moving
      </ScreenHeading>
      <p id={heading}>Files copied to the new folder. The old one stays whole until all of them are there.</p>
      <JobProgressBar job={job} labelledBy={heading} />
      <div>
        <button type="button" className="button" disabled={cancel.isBusy} onClick={() => void cancel.run()}>
          Cancel
        </button>
      </div>
    </main>
  );
}
