// LibraryTrouble: the chosen folder cannot be opened; says why, and offers to try again or to use another one.
import { useState } from 'react';
import type { AppInfo, LibraryStatus } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import { errorMessage } from '../host/errorMessages.ts';
import { useClient, useQueryCache } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { useIsSlow } from '../ui/Busy.tsx';
import { FolderForm } from './FolderForm.tsx';
import './firstStart.css';

export type LibraryTroubleProps = {
  readonly library: Extract<LibraryStatus, { kind: 'unusable' }>;
  readonly host: AppInfo['host'];
};

export function LibraryTrouble({ library, host }: LibraryTroubleProps) {
  const client = useClient();
  const cache = useQueryCache();
  const [isElsewhere, setElsewhere] = useState(false);
  const retry = useCommand(async () => {
    // Where a disk is not connected, an empty library in its place would only confuse.
    const status = await client.call('library.choose', { path: library.path, mustExist: true });
    if (status.kind === 'unusable') throw new AppError(status.error.code, status.error.message);
    cache.refetchAll();
  });
  const isSlow = useIsSlow(retry.isBusy);
  const { happened, safe, next } = errorMessage(retry.error?.code ?? library.error.code);
  return (
    <main className="first-start">
      <p className="first-start-name">Fanfolio</p>
      <ScreenHeading name="Fanfolio" className="first-start-title">
        {happened}
      </ScreenHeading>
      <p className="trouble-path">
        <code>{library.path}</code>
      </p>
      <p role="status">
        {safe} {next}
      </p>
      <div className="trouble-ways">
        <button
          type="button"
          className="button button-primary"
          disabled={retry.isBusy}
          onClick={() => void retry.run()}
        >
          {isSlow ? 'Trying…' : 'Try again'}
        </button>
        {isElsewhere ? null : (
          <button type="button" className="button" onClick={() => setElsewhere(true)}>
            Use another folder
          </button>
        )}
      </div>
      {isElsewhere ? <FolderForm initial="" host={host} purpose="another" /> : null}
    </main>
  );
}
