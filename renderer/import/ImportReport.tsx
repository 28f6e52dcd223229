// ImportReport: what became of each file; what was refused comes first, because it asks something of the reader.
import { useRef } from 'react';
import { Virtualizer } from 'virtua';
import type { ImportResult } from '../../shared/contract/records.ts';
import { shortErrorMessage } from '../host/errorMessages.ts';
import { hrefOf } from '../navigation/route.ts';

export type ImportReportProps = {
  readonly results: readonly ImportResult[];
  /** A story was opened from here. */
  readonly onOpen: () => void;
};

/** A report longer than this is drawn only where it is in view. */
const longReport = 60;

const order: readonly ImportResult['result'][] = ['refused', 'added', 'updated', 'duplicate'];

const outcomeNames: Readonly<Record<Exclude<ImportResult['result'], 'refused'>, string>> = {
  added: 'added',
  updated: 'part added',
  duplicate: 'already there',
};

export function ImportReport({ results, onOpen }: ImportReportProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = [...results].sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
  return (
    <div ref={scroller} className="report">
      {sorted.length > longReport ? (
        <Virtualizer data={sorted} as="ul" item="li" scrollRef={scroller}>
          {(result, index) => <ReportLine key={index} result={result} onOpen={onOpen} />}
        </Virtualizer>
      ) : (
        <ul>
          {sorted.map((result, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and one file may be in it twice.
            <li key={index}>
              <ReportLine result={result} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function ReportLine({ result, onOpen }: { readonly result: ImportResult; readonly onOpen: () => void }) {
  if (result.result === 'refused') {
    return (
      <div className="report-line report-refused">
        <span className="report-file" title={result.file}>
          {fileNameOf(result.file)}
        </span>
        <span>{shortErrorMessage(result.code ?? 'internal')}</span>
      </div>
    );
  }
  const title = result.title ?? `Untitled, from ${fileNameOf(result.file)}`;
  return (
    <div className="report-line">
      {result.id === null ? (
        <span className="report-title">{title}</span>
      ) : (
        <a
          className="report-title"
          dir="auto"
          href={hrefOf({ kind: 'story', storyId: result.id })}
          onClick={onOpen}
        >
          {title}
        </a>
      )}
      {result.id === null ? null : <ReviewLink id={result.id} title={result.title} onOpen={onOpen} />}
      <span className="report-outcome">{outcomeNames[result.result]}</span>
      {result.notice === undefined ? null : <p className="report-notice">{result.notice}</p>}
    </div>
  );
}

type ReviewLinkProps = Pick<ImportReportProps, 'onOpen'> & {
  readonly id: string;
  readonly title: string | null;
};

/** A missing title is asked for, never invented. */
function ReviewLink({ id, title, onOpen }: ReviewLinkProps) {
  const asksTitle = title === null;
  return (
    <a
      className={asksTitle ? 'report-review report-asks' : 'report-review'}
      href={hrefOf({ kind: 'review', storyId: id, asksTitle })}
      onClick={onOpen}
    >
      {asksTitle ? 'Add a title' : 'Review'}
      {asksTitle ? null : <span className="visually-hidden"> how “{title}” was read</span>}
    </a>
  );
}
