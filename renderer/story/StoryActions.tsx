// StoryActions: read, make an EPUB, edit the details, remove.
import type { OpenedStory } from '../../shared/contract/records.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import { sidesOf } from '../../shared/story/sides.ts';
import { saveEpub } from '../export/saveEpub.ts';
import { errorMessage } from '../host/errorMessages.ts';
import { useClient } from '../host/HostContext.tsx';
import { asAppError } from '../host/queryCache.ts';
import { useCommand } from '../host/useCommand.ts';
import { hrefOf, navigate } from '../navigation/route.ts';
import { contentsSections } from '../reader/contentsSections.ts';
import { usePreferences } from '../settings/PreferencesContext.tsx';
import { useIsSlow } from '../ui/Busy.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import { useToasts } from '../ui/Toasts.tsx';

export type StoryActionsProps = {
  readonly opened: OpenedStory;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
};

/** "Continue: The Tide Table" when a place is known, else "Read"; "Continue side two: The Tide Table" in a two-sided book. */
export function readLabel({ story, place }: OpenedStory): string {
  if (place === null) return 'Read';
  if (place.finished) return 'Read again';
  const section = contentsSections(story).find(({ entries }) =>
    entries.some(({ chapter }) => chapter.id === place.locator.chapterId),
  );
  const entry = section?.entries.find(({ chapter }) => chapter.id === place.locator.chapterId);
  const isNamed = story.chapters.length > 1 && entry !== undefined;
  const name = isNamed && entry.chapter.title !== null ? entry.heading.name : null;
  const side = section?.side ?? null;
  const way =
    side === null ? 'Continue' : `Continue ${side.label.charAt(0).toLowerCase()}${side.label.slice(1)}`;
  const shown = name ?? side?.title ?? null;
  return shown === null ? way : `${way}: ${shown}`;
}

export function StoryActions({ opened, isReadOnly, onEdit }: StoryActionsProps) {
  const client = useClient();
  const showToast = useToasts();
  const { preferences } = usePreferences();
  const { story, place } = opened;
  const storyId = story.id;
  const title = displayTitle(story.metadata);

  const makeEpub = useCommand(async () => {
    const fileName = await saveEpub(client, storyId);
    const how = preferences.typography ? ', with typographic quotes and dashes' : '';
    showToast({ text: `“${fileName}” was made${how}.` });
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
  // Of the sides of a two-sided book none comes first: each has its own way in, until one of them is begun.
  const hasWay = sidesOf(story).length === 0 || (place !== null && !place.finished);
  return (
    <div className={hasWay ? 'story-actions' : 'story-actions story-actions-after'}>
      {hasWay ? (
        <a className="button button-primary" href={hrefOf({ kind: 'read', storyId, chapterId: first })}>
          <span className="story-read">{readLabel(opened)}</span>
        </a>
      ) : null}
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
