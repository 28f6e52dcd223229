// StoryFacts: what is known of a story, and nothing that is not.
import { warningScreenFor } from '../../shared/reading/warningPolicy.ts';
import { calmWarningFact } from '../../shared/reading/warningSentences.ts';
import { sidesOf } from '../../shared/story/sides.ts';
import type { Story } from '../../shared/story/story.ts';
import { formatCounted, formatReadingTime } from '../ui/readingTime.ts';
import { relativeDate } from '../ui/relativeDate.ts';
import { importerName, languageName } from './factNames.ts';

type Fact = { readonly name: string; readonly value: string };

const statusNames = { complete: 'Complete', inProgress: 'In progress', unknown: null } as const;

function statusFact({ metadata, chapters }: Story, now: Date): string {
  const date = metadata.updated ?? metadata.published;
  const when = date === null ? null : relativeDate(date, now);
  const verb = metadata.updated === null ? 'published' : 'updated';
  const sides = sidesOf({ chapters }).length;
  const counted = [sides > 0 ? formatCounted(sides, 'side') : null, formatCounted(chapters.length, 'chapter')]
    .filter((part) => part !== null)
    .join(', ');
  const status = statusNames[metadata.status];
  return [status === null ? counted : `${status}, ${counted}`, when === null ? null : `${verb} ${when}`]
    .filter((part) => part !== null)
    .join(' · ');
}

/** A web address is shown by its host: the rest is for machines. */
function sourceFact({ metadata, versions }: Story): string {
  const newest = versions.at(-1);
  const { url } = metadata.source;
  const site = url !== null && URL.canParse(url) ? new URL(url).host : null;
  return [
    site,
    newest === undefined ? null : importerName(newest.importer),
    versions.length > 1 ? `${versions.length} versions kept` : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export function factsOf(story: Story, now: Date): readonly Fact[] {
  const { metadata } = story;
  const list = (name: string, values: readonly string[]): Fact => ({ name, value: values.join(' · ') });
  const facts: readonly Fact[] = [
    list(metadata.fandoms.length > 1 ? 'Fandoms' : 'Fandom', metadata.fandoms),
    list('Together', metadata.relationships),
    list('Characters', metadata.characters),
    list('Tags', [...metadata.categories, ...metadata.tags]),
    {
      name: 'Rating',
      value: warningScreenFor(metadata) === null ? (calmWarningFact(metadata) ?? '') : '',
    },
    {
      name: 'Length',
      value: `${formatCounted(story.words, 'word')} · about ${formatReadingTime(story.words)}`,
    },
    { name: 'Status', value: statusFact(story, now) },
    { name: 'Language', value: metadata.language === null ? '' : languageName(metadata.language) },
    { name: 'From', value: sourceFact(story) },
    { name: 'Added', value: relativeDate(story.addedAt, now) ?? '' },
  ];
  return facts.filter(({ value }) => value !== '');
}

export function StoryFacts({ story }: { readonly story: Story }) {
  return (
    <dl className="facts">
      {factsOf(story, new Date()).map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
