// HiddenText: stands where text would be while the story's warning screen has not been passed.
import type { StoryId } from '../../shared/story/story.ts';
import { hrefOf } from '../navigation/route.ts';

export function HiddenText({ storyId }: { readonly storyId: StoryId }) {
  return (
    <div className="review-note">
      <p>This story has a warning before it. None of its text is shown here until you have said “read”.</p>
      <a className="button" href={hrefOf({ kind: 'read', storyId, chapterId: null })}>
        See the warning
      </a>
      <p className="hint">
        Choose there to have it remembered for this story, and come back: the places are shown then.
      </p>
    </div>
  );
}
