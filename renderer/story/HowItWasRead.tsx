// HowItWasRead: where a story came from, what was mended on the way, and where its folder is.
import type { Repair, Story } from '../../shared/story/story.ts';
import { hrefOf } from '../navigation/route.ts';
import { formatCount, formatCounted } from '../ui/readingTime.ts';
import { relativeDate } from '../ui/relativeDate.ts';
import {
  encodingName,
  encodingPhrase,
  importerName,
  isMending,
  repairName,
  repairsInOrder,
  toldCount,
} from './factNames.ts';
import { NewerFile } from './NewerFile.tsx';

/** A few places show what a repair did; the rest would only be more of them. */
const placesShown = 5;

export type HowItWasReadProps = {
  readonly story: Story;
  readonly folder: string;
  /** No word of the text is shown while the warning screen stands before it. */
  readonly hidesText: boolean;
  readonly isReadOnly: boolean;
};

export function HowItWasRead({ story, folder, hidesText, isReadOnly }: HowItWasReadProps) {
  const { problems, versions } = story;
  const repairs = repairsInOrder(story.repairs.filter(isMending));
  const newest = versions.at(-1);
  const mended = repairs.reduce((sum, { kind, count }) => sum + toldCount(kind, count), 0);
  const hints = [
    mended > 0 ? formatCounted(mended, 'repair') : null,
    problems.length > 0 ? formatCounted(problems.length, 'problem') : null,
  ].filter((hint) => hint !== null);
  return (
    <>
      <details className="fold">
        <summary>
          <h2>How it was read</h2> <span className="fold-hint">{hints.join(', ')}</span>
        </summary>
        <dl className="facts">
          {newest === undefined ? null : (
            <>
              <div>
                <dt>File</dt>
                <dd>
                  {newest.originalName}, {formatBytes(newest.bytes)}
                </dd>
              </div>
              <div>
                <dt>Read as</dt>
                <dd>
                  {importerName(newest.importer)}
                  {encodingFact(story)}
                </dd>
              </div>
              <div>
                <dt>Added</dt>
                <dd>{relativeDate(newest.importedAt, new Date())}</dd>
              </div>
            </>
          )}
          <div>
            <dt>Folder</dt>
            <dd className="fold-path">{folder}</dd>
          </div>
        </dl>
        {problems.map(({ code, message }) => (
          <p key={`${code} ${message}`} className="fold-problem">
            {message}
          </p>
        ))}
        {repairs.map(({ kind, count, places }) => (
          <section key={kind} className="fold-part">
            <h3>
              {formatCount(count)} {repairName(kind, count)}
            </h3>
            {hidesText ? null : <Places count={count} places={places} />}
          </section>
        ))}
        {hidesText && repairs.length > 0 ? (
          <p className="hint">The places are shown once you have said “read”.</p>
        ) : null}
      </details>
      <p className="fold-way">
        <a href={hrefOf({ kind: 'review', storyId: story.id, asksTitle: false })}>Review how it was read</a>
        {isReadOnly ? null : <NewerFile story={story} />}
      </p>
    </>
  );
}

/** An encoding that the reader chose is not weighed. */
function encodingFact({ versions, choices }: Story): string {
  const newest = versions.at(-1);
  if (newest == null || newest.encoding === null) return '';
  const isChosen = choices !== undefined && choices.encoding !== null;
  return isChosen
    ? `, ${encodingName(newest.encoding)}, your choice`
    : `, ${encodingPhrase(newest.encoding, newest.confidence)}`;
}

function Places({ count, places }: Pick<Repair, 'count' | 'places'>) {
  return (
    <>
      <ul>
        {places.slice(0, placesShown).map(({ line, before, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places are a fixed list; two may be alike.
          <li key={index} className="repair-place">
            <span className="repair-line">line {formatCount(line)}</span>
            {before === after ? null : <del>{before}</del>}
            {after === '' ? null : <ins>{after}</ins>}
          </li>
        ))}
      </ul>
      {count > placesShown && places.length > placesShown ? (
        <p className="hint">and {formatCount(count - placesShown)} more</p>
      ) : null}
    </>
  );
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
