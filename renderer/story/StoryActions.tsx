// StoryActions: read, make an EPUB, edit the details, remove.
import type { OpenedStory } from '../../shared/contract/records.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import { saveEpub } from '../export/saveEpub.ts';
import { errorMessage } from '../host/errorMessages.ts';
import { useClient } from '../host/HostContext.tsx';
import { asAppError } from '../host/queryCache.ts';
import { useCommand } from '../host/useCommand.ts';
import { hrefOf, navigate } from '../navigation/route.ts';
import { useIsSlow } from '../ui/Busy.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import { useToasts } from '../ui/Toasts.tsx';

export type StoryActionsProps = {
  readonly opened: OpenedStory;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
};

/** "Continue: The Tide Table" when a place is known, else "Read". */
function readLabel({ story, place }: OpenedStory): string {
  if (place === null) return 'Read';
  if (place.finished) return 'Read again';
  const chapter = story.chapters.find(({ id }) => id === place.locator.chapterId);
  const name = story.chapters.length > 1 ? (chapter?.title ?? null) : null;
  return name === null ? 'Continue' : `Continue: ${name}`;
}

export function StoryActions({ opened, isReadOnly, onEdit }: StoryActionsProps) {
  const client = useClient();
  const showToast = useToasts();
  const { story, place } = opened;
  const storyId = story.id;
  const title = displayTitle(story.metadata);

  const makeEpub = useCommand(async () => {
    const fileName = await saveEpub(client, storyId);
    showToast({ text: `“${fileName}” was made.` });
  });
  const isMaking = useIsSlow(makeEpub.isBusy);

  function restore(): void {
    client.call('story.restore', { storyId }).then(
      () => showToast({ text: `“${title}” is back on your shelf.` }),
      (thrown: unknown) => {
        const { happened, next } = errorMessage(asAppError(thrown).code);
        showToast({ text: `${happened} ${next}` });
      },
    );
  }

  const remove = useCommand(async () => {
    await client.call('story.remove', { storyId });
    showToast({ text: `“${title}” was removed.`, action: { label: 'Undo', onSelect: restore } });
    navigate({ kind: 'shelf', filter: 'all' });
  });

  // A story read to its end begins again at its start; the place is only moved once a page is turned.
  const first = place?.finished === true ? (story.chapters[0]?.id ?? null) : null;
  return (
    <div className="story-actions">
      <a className="button button-primary" href={hrefOf({ kind: 'read', storyId, chapterId: first })}>
        <span className="story-read">{readLabel(opened)}</span>
      </a>
      <button type="button" className="button" disabled={makeEpub.isBusy} onClick={() => void makeEpub.run()}>
        {isMaking ? 'Making the EPUB…' : 'Make an EPUB'}
      </button>
      {makeEpub.error === null ? null : <FailureLine error={makeEpub.error} />}
      {isReadOnly ? null : (
        <>
          <button type="button" className="button" onClick={onEdit}>
            Edit details
          </button>
          <button
            type="button"
            className="button button-quiet"
            disabled={remove.isBusy}
            onClick={() => void remove.run()}
          >
            Remove from the shelf
          </button>
          {remove.error === null ? null : <FailureLine error={remove.error} />}
        </>
      )}
    </div>
  );
}
