// FolderField: a folder's path to type, or to choose where the host has a dialog for it.
import { useId } from 'react';
import type { AppInfo } from '../../shared/contract/records.ts';
import { useClient } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { FailureLine } from '../ui/Failure.tsx';

export type FolderFieldProps = {
  readonly label: string;
  readonly path: string;
  readonly onPath: (path: string) => void;
  readonly host: AppInfo['host'];
  readonly errorId: string;
};

export function FolderField({ label, path, onPath, host, errorId }: FolderFieldProps) {
  const client = useClient();
  const id = useId();
  const browse = useCommand(async () => {
    const chosen = await client.call('dialog.chooseFolder', { purpose: 'library' });
    if (chosen !== null) onPath(chosen);
  });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="folder-field">
        <input
          id={id}
          className="input"
          type="text"
          value={path}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby={errorId}
          onChange={(event) => onPath(event.currentTarget.value)}
        />
        {host === 'electron' ? (
          <button type="button" className="button" onClick={() => void browse.run()}>
            Choose…
          </button>
        ) : null}
      </div>
      {browse.error === null ? null : <FailureLine error={browse.error} />}
    </div>
  );
}
