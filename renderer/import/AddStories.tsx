// AddStories: the button that brings in files or a folder, by the system's dialog or by the browser's.
import { useRef } from 'react';
import { useQuery } from '../host/useQuery.ts';
import { Menu } from '../ui/Menu.tsx';
import { isVisiblePath } from './droppedFiles.ts';
import { useImport } from './useImport.ts';

export function AddStories({ className }: { readonly className: string }) {
  const { addFiles, chooseFiles, chooseFolder } = useImport();
  const { state } = useQuery('app.info', {});
  const isElectron = state.kind === 'ready' && state.value.host === 'electron';
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  function take(input: HTMLInputElement): void {
    const chosen = [...(input.files ?? [])].filter((file) =>
      isVisiblePath(file.webkitRelativePath || file.name),
    );
    // The same files can be chosen again.
    input.value = '';
    addFiles(chosen);
  }

  return (
    <>
      <Menu
        label="Add stories"
        className={className}
        items={[
          {
            label: 'Files…',
            onSelect: () => (isElectron ? chooseFiles() : files.current?.click()),
          },
          {
            label: 'A folder…',
            onSelect: () => (isElectron ? chooseFolder() : folder.current?.click()),
          },
        ]}
      >
        Add stories
      </Menu>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Story files"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // React's types do not know this attribute.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label="Folder of stories"
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}
