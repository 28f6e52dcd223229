// LibrarySettings: where the library is, and the two ways to have it elsewhere.
import { type FormEvent, useId, useState } from 'react';
import type { AppInfo, LibraryStatus } from '../../shared/contract/records.ts';
import { useClient } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { FolderField } from '../library/FolderField.tsx';
import { FolderForm } from '../library/FolderForm.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import { formatCounted } from '../ui/readingTime.ts';
import { useToasts } from '../ui/Toasts.tsx';

export type LibrarySettingsProps = { readonly library: LibraryStatus; readonly host: AppInfo['host'] };

export function LibrarySettings({ library, host }: LibrarySettingsProps) {
  const [way, setWay] = useState<'move' | 'another' | null>(null);
  const showToast = useToasts();
  if (library.kind !== 'ready') return null;
  return (
    <section aria-labelledby="settings-library">
      <h2 id="settings-library">Library</h2>
      <p className="settings-path">{library.path}</p>
      <p className="hint">
        {formatCounted(library.stories, 'story', 'stories')}
        {library.isReadOnly ? ' · the folder can be read but not written to' : ''}
      </p>
      <div className="settings-ways">
        <button
          type="button"
          className="button"
          aria-expanded={way === 'move'}
          disabled={library.isReadOnly}
          onClick={() => setWay(way === 'move' ? null : 'move')}
        >
          Move the library…
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={way === 'another'}
          onClick={() => setWay(way === 'another' ? null : 'another')}
        >
          Open another library…
        </button>
      </div>
      {way === 'move' ? <MoveForm host={host} /> : null}
      {way === 'another' ? (
        <FolderForm
          initial=""
          host={host}
          purpose="another"
          onDone={() => {
            setWay(null);
            showToast({ text: 'The library in that folder is open now. The other one was left as it is.' });
          }}
        />
      ) : null}
    </section>
  );
}

function MoveForm({ host }: { readonly host: AppInfo['host'] }) {
  const client = useClient();
  const errorId = useId();
  const [path, setPath] = useState('');
  const move = useCommand(() => client.call('library.move', { path: path.trim() }));
  return (
    <form
      className="folder-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (path.trim() !== '') void move.run();
      }}
    >
      <FolderField
        label="Move it to this folder"
        path={path}
        onPath={setPath}
        host={host}
        errorId={errorId}
      />
      <p className="hint">
        An empty folder, or one that does not exist yet. The old folder goes only when everything has arrived.
      </p>
      <div id={errorId}>{move.error === null ? null : <FailureLine error={move.error} />}</div>
      <div>
        <button type="submit" className="button button-primary" disabled={move.isBusy || path.trim() === ''}>
          Move
        </button>
      </div>
    </form>
  );
}
