// DetailField: one detail of a story as a field to be put right by hand, in the dialog and in the review.
import { type ReactNode, useRef, useState } from 'react';
import { type ArchiveWarning, archiveWarningName } from '../../shared/story/archiveWarning.ts';
import { RatingValue, ratingName } from '../../shared/story/rating.ts';
import { languageName } from './factNames.ts';
import {
  isLanguageValid,
  isSeriesIndexValid,
  type ListField,
  languageTag,
  type StoryForm,
  withNamedTopics,
} from './storyForm.ts';
import './detailField.css';

export type DetailName =
  | 'title'
  | ListField
  | 'rating'
  | 'status'
  | 'warnings'
  | 'summary'
  | 'series'
  | 'language';

/** The form's fields that a detail is made of. */
export const detailParts: Readonly<Record<DetailName, readonly (keyof StoryForm)[]>> = {
  title: ['title'],
  authors: ['authors'],
  fandoms: ['fandoms'],
  relationships: ['relationships'],
  characters: ['characters'],
  tags: ['tags'],
  rating: ['rating'],
  status: ['status'],
  warnings: ['archive', 'author'],
  summary: ['summary'],
  series: ['seriesName', 'seriesIndex'],
  language: ['language'],
};

export const detailLabels: Readonly<Record<DetailName, string>> = {
  title: 'Title',
  authors: 'Authors',
  fandoms: 'Fandoms',
  relationships: 'Relationships',
  characters: 'Characters',
  tags: 'Tags',
  rating: 'Rating',
  status: 'Status',
  warnings: 'Warnings',
  summary: 'Summary',
  series: 'Series',
  language: 'Language',
};

const authorLabel = 'Warnings in the author’s words';

const archiveChoices: readonly ArchiveWarning[] = [
  'violence',
  'death',
  'nonCon',
  'underage',
  'choseNotTo',
  'none',
];

const statuses = [
  ['complete', 'Complete'],
  ['inProgress', 'In progress'],
  ['unknown', 'Not known'],
] as const;

export type DetailFieldProps = {
  readonly name: DetailName;
  /** Begins the ids of the inputs; `${id}-lines` and `${id}-file` are hints that stand elsewhere on the screen. */
  readonly id: string;
  readonly form: StoryForm;
  readonly change: (part: Partial<StoryForm>) => void;
  /** Stands beside the label of an input: the form's fields that it fills, its name, and its id. */
  readonly aside?: (parts: readonly (keyof StoryForm)[], label: string, inputId: string) => ReactNode;
  /** Says under the field how several names are written; other fields of the screen point to it. */
  readonly saysLines?: boolean;
  /** The rating in the file's own words. */
  readonly ratingAsWritten?: string | null;
};

export function DetailField(props: DetailFieldProps) {
  const { name, id, form, change, aside } = props;
  const inputId = `${id}-${name}`;
  const label = (
    <div className="detail-head">
      <label htmlFor={inputId}>{detailLabels[name]}</label>
      {aside?.(detailParts[name], detailLabels[name], inputId)}
    </div>
  );
  switch (name) {
    case 'title':
      return (
        <div className="field">
          {label}
          <input
            id={inputId}
            data-first-field
            className="input"
            value={form.title}
            placeholder="Untitled"
            dir="auto"
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </div>
      );
    case 'rating':
      return (
        <div className="field">
          {label}
          <select
            id={inputId}
            className="input"
            value={form.rating}
            {...(props.ratingAsWritten == null ? {} : { 'aria-describedby': `${inputId}-hint` })}
            onChange={(event) => change({ rating: RatingValue.parse(event.currentTarget.value) })}
          >
            {RatingValue.options.map((value) => (
              <option key={value} value={value}>
                {ratingName(value)}
              </option>
            ))}
          </select>
          {props.ratingAsWritten == null ? null : (
            <p className="hint" id={`${inputId}-hint`}>
              As written: <span dir="auto">{props.ratingAsWritten}</span>
            </p>
          )}
        </div>
      );
    case 'status':
      return (
        <div className="field">
          {label}
          <select
            id={inputId}
            className="input"
            value={form.status}
            onChange={(event) => {
              const chosen = statuses.find(([value]) => value === event.currentTarget.value);
              if (chosen !== undefined) change({ status: chosen[0] });
            }}
          >
            {statuses.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      );
    case 'warnings':
      return <WarningFields {...props} />;
    case 'summary':
      return (
        <div className="field">
          {label}
          <textarea
            id={inputId}
            className="input"
            rows={3}
            dir="auto"
            value={form.summary}
            onChange={(event) => change({ summary: event.currentTarget.value })}
          />
        </div>
      );
    case 'series':
      return <SeriesFields {...props} />;
    case 'language':
      return (
        <div className="field">
          {label}
          <input
            id={inputId}
            className="input"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={!isLanguageValid(form.language)}
            aria-describedby={`${inputId}-hint`}
            value={form.language}
            onChange={(event) => change({ language: event.currentTarget.value })}
          />
          <p className="hint" id={`${inputId}-hint`}>
            {languageHint(form.language)}
          </p>
        </div>
      );
    default:
      return (
        <div className="field">
          {label}
          <textarea
            id={inputId}
            className="input"
            rows={1}
            dir="auto"
            aria-describedby={`${id}-lines`}
            value={form[name]}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
          {props.saysLines === true ? (
            <p className="hint" id={`${id}-lines`}>
              Several names stand one on a line.
            </p>
          ) : null}
        </div>
      );
  }
}

function SeriesFields({ id, form, change, aside }: DetailFieldProps) {
  const isValid = isSeriesIndexValid(form.seriesIndex);
  return (
    <div className="detail-pair">
      <div className="field">
        <div className="detail-head">
          <label htmlFor={`${id}-series`}>{detailLabels.series}</label>
          {aside?.(['seriesName'], detailLabels.series, `${id}-series`)}
        </div>
        <input
          id={`${id}-series`}
          className="input"
          dir="auto"
          value={form.seriesName}
          onChange={(event) => change({ seriesName: event.currentTarget.value })}
        />
      </div>
      <div className="field">
        <div className="detail-head">
          <label htmlFor={`${id}-index`}>Part of the series</label>
          {aside?.(['seriesIndex'], 'Part of the series', `${id}-index`)}
        </div>
        <input
          id={`${id}-index`}
          className="input"
          inputMode="decimal"
          aria-invalid={!isValid}
          aria-describedby={`${id}-index-hint`}
          value={form.seriesIndex}
          onChange={(event) => change({ seriesIndex: event.currentTarget.value })}
        />
        <p className="hint" id={`${id}-index-hint`}>
          {isValid ? '' : 'A number, such as 2 or 2.5.'}
        </p>
      </div>
    </div>
  );
}

function languageHint(text: string): string {
  if (text.trim() === '') return 'A language tag, such as en, de or pt-BR.';
  const tag = languageTag(text);
  return tag === null ? 'This is no language tag. Examples: en, de, pt-BR.' : languageName(tag);
}

function WarningFields({ id, form, change, aside }: DetailFieldProps) {
  const before = useRef(form.author);
  const [named, setNamed] = useState<readonly ArchiveWarning[]>([]);
  const ticked = named.filter((warning) => form.archive.includes(warning));

  function tickNamed(): void {
    const archive = withNamedTopics(form.archive, before.current, form.author);
    before.current = form.author;
    if (archive === form.archive) return;
    setNamed(archive.filter((warning) => !form.archive.includes(warning)));
    change({ archive });
  }

  return (
    <>
      <fieldset id={`${id}-warnings`} className="detail-warnings" tabIndex={-1}>
        <legend>
          <span className="detail-head">
            Archive warnings
            {aside?.(['archive'], 'Archive warnings', `${id}-warnings`)}
          </span>
        </legend>
        {archiveChoices.map((warning) => (
          <label key={warning}>
            <input
              type="checkbox"
              checked={form.archive.includes(warning)}
              onChange={(event) =>
                change({
                  archive: event.currentTarget.checked
                    ? [...form.archive, warning]
                    : form.archive.filter((other) => other !== warning),
                })
              }
            />
            {archiveWarningName(warning)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <div className="detail-head">
          <label htmlFor={`${id}-author`}>{authorLabel}</label>
          {aside?.(['author'], authorLabel, `${id}-author`)}
        </div>
        <textarea
          id={`${id}-author`}
          className="input"
          rows={2}
          dir="auto"
          aria-describedby={`${id}-author-hint`}
          value={form.author}
          onFocus={() => {
            before.current = form.author;
          }}
          onChange={(event) => change({ author: event.currentTarget.value })}
          onBlur={tickNamed}
        />
        <p className="hint" id={`${id}-author-hint`}>
          An empty line between one and the next.
        </p>
        <p className="hint" role="status">
          {ticked.length === 0
            ? ''
            : `Ticked above, as these words name it: ${ticked.map(archiveWarningName).join(', ')}.`}
        </p>
      </div>
    </>
  );
}
