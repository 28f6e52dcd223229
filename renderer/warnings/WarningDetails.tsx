// WarningDetails: what stands behind the warning screen's short lines, and what else the author says beforehand.
import type { WarningScreen } from '../../shared/reading/warningPolicy.ts';
import { ratingMeaning, topicMeaning } from '../../shared/reading/warningSentences.ts';
import { archiveWarningName } from '../../shared/story/archiveWarning.ts';
import type { FrontMatter, Story } from '../../shared/story/story.ts';

const stateNames = {
  warned: 'warned of',
  mayContain: 'may occur',
  notListed: 'not listed',
} as const;

/** What an author writes before a story may say what is in it; thanks and dedications do not. */
const tellingKinds: readonly FrontMatter['kind'][] = ['warning', 'notes', 'disclaimer', 'other'];

export function WarningDetails({ story, screen }: { readonly story: Story; readonly screen: WarningScreen }) {
  const { metadata } = story;
  const tags = [...metadata.categories, ...metadata.relationships, ...metadata.tags];
  const beforehand = story.front.filter(
    ({ kind, text }) => tellingKinds.includes(kind) && !screen.authorWords.includes(text),
  );
  return (
    <section className="warning-details" aria-label="More detail">
      <h2>What the rating means</h2>
      <p>{ratingMeaning(screen.rating.value)}</p>
      <h2>What was asked about</h2>
      <dl>
        {screen.topics.map(({ topic, state }) => (
          <div key={topic}>
            <dt>
              {archiveWarningName(topic)}: {stateNames[state]}
            </dt>
            <dd>{topicMeaning(topic)}</dd>
          </div>
        ))}
      </dl>
      <p className="warning-muted">
        Authors choose their warnings themselves. A topic that is not listed is not a promise that it does not
        occur.
      </p>
      {tags.length > 0 ? (
        <>
          <h2>The author’s tags</h2>
          <p>{tags.join(' · ')}</p>
        </>
      ) : null}
      {metadata.summary === null ? null : (
        <>
          <h2>Summary</h2>
          <p className="warning-verbatim" lang={metadata.language ?? undefined} dir="auto">
            {metadata.summary}
          </p>
        </>
      )}
      {beforehand.length > 0 ? (
        <>
          <h2>What the author says beforehand</h2>
          {beforehand.map(({ kind, text }) => (
            <blockquote key={`${kind} ${text}`} lang={metadata.language ?? undefined} dir="auto">
              {text}
            </blockquote>
          ))}
        </>
      ) : null}
    </section>
  );
}
