// FolderForm: names a folder and opens it as the library; a text field everywhere, a dialog where the host has one.
import { type FormEvent, useId, useState } from 'react';
import type { AppInfo } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import { useClient, useQueryCache } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { useIsSlow } from '../ui/Busy.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import { FolderField } from './FolderField.tsx';

export type FolderFormProps = {
  readonly initial: string;
  readonly host: AppInfo['host'];
  readonly purpose: 'start' | 'another';
  readonly onDone?: () => void;
};

const submitNames = { start: 'Keep my library here', another: 'Open this folder' } as const;

export function FolderForm({ initial, host, purpose, onDone }: FolderFormProps) {
  const client = useClient();
  const cache = useQueryCache();
  const [path, setPath] = useState(initial);
  const errorId = useId();
  const choose = useCommand(async () => {
    const status = await client.call('library.choose', { path: path.trim() });
    if (status.kind === 'unusable') throw new AppError(status.error.code, status.error.message);
    cache.refetchAll();
  });
  const isSlow = useIsSlow(choose.isBusy);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (path.trim() === '') return;
    if (await choose.run()) onDone?.();
  }

  return (
    <form className="folder-form" onSubmit={(event) => void submit(event)}>
      <FolderField label="Library folder" path={path} onPath={setPath} host={host} errorId={errorId} />
      <div id={errorId}>{choose.error === null ? null : <FailureLine error={choose.error} />}</div>
      <div>
        <button
          type="submit"
          className="button button-primary"
          disabled={choose.isBusy || path.trim() === ''}
        >
          {isSlow ? 'Opening…' : submitNames[purpose]}
        </button>
      </div>
    </form>
  );
}
