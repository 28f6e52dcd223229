// NewerFile: a newer file of a story takes the place of the one it was read from; edits, choices and places hold on.
import { useRef } from 'react';
import { AppError } from '../../shared/errors.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import type { Story } from '../../shared/story/story.ts';
import { useClient } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { largestUploadBytes } from '../import/uploadFiles.ts';
import { useIsSlow } from '../ui/Busy.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import { formatCounted } from '../ui/readingTime.ts';
import { useToasts } from '../ui/Toasts.tsx';

export function NewerFile({ story }: { readonly story: Story }) {
  const client = useClient();
  const showToast = useToasts();
  const input = useRef<HTMLInputElement>(null);
  const renew = useCommand(async (file: File) => {
    if (file.size > largestUploadBytes)
      throw new AppError('fileTooLarge', `"${file.name}" is ${Math.round(file.size / 1e6)} MB.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { story: renewed } = await client.call('review.renew', {
      storyId: story.id,
      fileName: file.name,
      bytes,
    });
    const chapters = formatCounted(renewed.chapters.length, 'chapter');
    showToast({ text: `“${displayTitle(renewed.metadata)}” was read from “${file.name}”: ${chapters}.` });
  });
  const isSlow = useIsSlow(renew.isBusy);
  return (
    <>
      <button
        type="button"
        className="link-button"
        disabled={renew.isBusy}
        onClick={() => input.current?.click()}
      >
        {isSlow ? 'Reading…' : 'Read a newer file of it'}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`A newer file of ${displayTitle(story.metadata)}`}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again after it was changed.
          currentTarget.value = '';
          if (file !== undefined) void renew.run(file);
        }}
      />
      {renew.error === null ? null : <FailureLine error={renew.error} />}
    </>
  );
}
