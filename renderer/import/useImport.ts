// useImport: the ways in for stories, from a page.
import { useMemo } from 'react';
import { AppError } from '../../shared/errors.ts';
import { errorMessage } from '../host/errorMessages.ts';
import { useClient, useConnection } from '../host/HostContext.tsx';
import { asAppError } from '../host/queryCache.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useJobsStore } from './JobsContext.tsx';
import { uploadFiles } from './uploadFiles.ts';

export type ImportWays = {
  readonly addFiles: (files: readonly File[]) => void;
  readonly addPaths: (paths: readonly string[]) => void;
  readonly addSample: () => void;
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
};

export function useImport(): ImportWays {
  const client = useClient();
  const { pathsOf } = useConnection();
  const jobs = useJobsStore();
  const showToast = useToasts();
  return useMemo(() => {
    const tell = (work: Promise<unknown>) => {
      work.catch((thrown: unknown) => {
        const { happened, safe, next } = errorMessage(asAppError(thrown).code);
        showToast({ text: [happened, safe, next].filter((part) => part !== '').join(' ') });
      });
    };
    const startPaths = async (paths: readonly string[]) => {
      if (paths.length > 0) await client.call('import.start', { paths: [...paths], uploads: 0 });
    };
    const nothingFound = () =>
      Promise.reject(new AppError('noStories', 'There was no file in what was given.'));
    return {
      addFiles(files) {
        if (files.length === 0) {
          tell(nothingFound());
          return;
        }
        if (pathsOf === null) {
          tell(uploadFiles(client, jobs, files));
          return;
        }
        const paths = pathsOf([...files]).filter((path) => path !== '');
        // Files without a place on disk, dragged out of another page, are sent as bytes.
        tell(paths.length > 0 ? startPaths(paths) : uploadFiles(client, jobs, files));
      },
      addPaths: (paths) => tell(startPaths(paths)),
      addSample: () => tell(client.call('import.sample', {})),
      chooseFiles: () => tell(client.call('dialog.chooseFiles', {}).then(startPaths)),
      chooseFolder: () =>
        tell(
          client
            .call('dialog.chooseFolder', { purpose: 'import' })
            .then((path) => startPaths(path === null ? [] : [path])),
        ),
    };
  }, [client, pathsOf, jobs, showToast]);
}
