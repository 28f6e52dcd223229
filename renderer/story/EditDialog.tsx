// EditDialog: the details of a story, to be put right by hand.
import { type FormEvent, useId, useState } from 'react';
import { type ArchiveWarning, archiveWarningName } from '../../shared/story/archiveWarning.ts';
import { RatingValue, ratingName } from '../../shared/story/rating.ts';
import type { Story } from '../../shared/story/story.ts';
import { useClient, useQueryCache } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { useIsSlow } from '../ui/Busy.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import { languageName } from './factNames.ts';
import {
  editOf,
  formOf,
  isLanguageValid,
  isSeriesIndexValid,
  type ListField,
  languageTag,
  type StoryForm,
} from './storyForm.ts';
import './editDialog.css';

const listLabels: readonly (readonly [ListField, string])[] = [
  ['authors', 'Authors'],
  ['fandoms', 'Fandoms'],
  ['relationships', 'Relationships'],
  ['characters', 'Characters'],
  ['tags', 'Tags'],
];

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

export type EditDialogProps = { readonly story: Story; readonly onClose: () => void };

export function EditDialog({ story, onClose }: EditDialogProps) {
  const client = useClient();
  const cache = useQueryCache();
  const id = useId();
  const [form, setForm] = useState(() => formOf(story.metadata));
  const change = (part: Partial<StoryForm>) => setForm((current) => ({ ...current, ...part }));
  const isValid = isLanguageValid(form.language) && isSeriesIndexValid(form.seriesIndex);

  const save = useCommand(async () => {
    const edit = editOf(form, story.metadata);
    if (Object.keys(edit).length === 0) return;
    const opened = await client.call('story.edit', { storyId: story.id, edit });
    cache.put('story.open', { storyId: story.id }, opened);
  });
  const isSlow = useIsSlow(save.isBusy);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isValid && (await save.run())) onClose();
  }

  return (
    <Dialog title="Edit details" onClose={onClose} canClose={!save.isBusy}>
      <form className="edit-form" onSubmit={(event) => void submit(event)}>
        <div className="dialog-body">
          <div className="field">
            <label htmlFor={`${id}-title`}>Title</label>
            <input
              id={`${id}-title`}
              data-first-field
              className="input"
              value={form.title}
              placeholder="Untitled"
              dir="auto"
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
          </div>
          <p className="hint" id={`${id}-lines`}>
            In the next five fields, one entry a line.
          </p>
          {listLabels.map(([field, label]) => (
            <div key={field} className="field">
              <label htmlFor={`${id}-${field}`}>{label}</label>
              <textarea
                id={`${id}-${field}`}
                className="input"
                rows={1}
                dir="auto"
                aria-describedby={`${id}-lines`}
                value={form[field]}
                onChange={(event) => change({ [field]: event.currentTarget.value })}
              />
            </div>
          ))}
          <div className="edit-pair">
            <div className="field">
              <label htmlFor={`${id}-rating`}>Rating</label>
              <select
                id={`${id}-rating`}
                className="input"
                value={form.rating}
                onChange={(event) => change({ rating: RatingValue.parse(event.currentTarget.value) })}
              >
                {RatingValue.options.map((value) => (
                  <option key={value} value={value}>
                    {ratingName(value)}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor={`${id}-status`}>Status</label>
              <select
                id={`${id}-status`}
                className="input"
                value={form.status}
                onChange={(event) => {
                  const chosen = statuses.find(([value]) => value === event.currentTarget.value);
                  if (chosen !== undefined) change({ status: chosen[0] });
                }}
              >
                {statuses.map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <WarningFields id={id} form={form} change={change} />
          <div className="field">
            <label htmlFor={`${id}-summary`}>Summary</label>
            <textarea
              id={`${id}-summary`}
              className="input edit-summary"
              rows={3}
              dir="auto"
              value={form.summary}
              onChange={(event) => change({ summary: event.currentTarget.value })}
            />
          </div>
          <div className="edit-pair">
            <div className="field">
              <label htmlFor={`${id}-series`}>Series</label>
              <input
                id={`${id}-series`}
                className="input"
                dir="auto"
                value={form.seriesName}
                onChange={(event) => change({ seriesName: event.currentTarget.value })}
              />
            </div>
            <div className="field">
              <label htmlFor={`${id}-index`}>Part of the series</label>
              <input
                id={`${id}-index`}
                className="input"
                inputMode="decimal"
                aria-invalid={!isSeriesIndexValid(form.seriesIndex)}
                aria-describedby={`${id}-index-hint`}
                value={form.seriesIndex}
                onChange={(event) => change({ seriesIndex: event.currentTarget.value })}
              />
              <p className="hint" id={`${id}-index-hint`}>
                {isSeriesIndexValid(form.seriesIndex) ? '' : 'A number, such as 2 or 2.5.'}
              </p>
            </div>
          </div>
          <div className="field">
            <label htmlFor={`${id}-language`}>Language</label>
            <input
              id={`${id}-language`}
              className="input"
              autoComplete="off"
              spellCheck={false}
              aria-invalid={!isLanguageValid(form.language)}
              aria-describedby={`${id}-language-hint`}
              value={form.language}
              onChange={(event) => change({ language: event.currentTarget.value })}
            />
            <p className="hint" id={`${id}-language-hint`}>
              {languageHint(form.language)}
            </p>
          </div>
        </div>
        <div className="dialog-foot">
          {save.error === null ? null : <FailureLine error={save.error} />}
          <button type="button" className="button" disabled={save.isBusy} onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary" disabled={save.isBusy || !isValid}>
            {isSlow ? 'Saving…' : 'Save'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function languageHint(text: string): string {
  if (text.trim() === '') return 'A language tag, such as en, de or pt-BR.';
  const tag = languageTag(text);
  return tag === null ? 'This is no language tag. Examples: en, de, pt-BR.' : languageName(tag);
}

type WarningFieldsProps = {
  readonly id: string;
  readonly form: StoryForm;
  readonly change: (part: Partial<StoryForm>) => void;
};

function WarningFields({ id, form, change }: WarningFieldsProps) {
  return (
    <>
      <fieldset className="edit-warnings">
        <legend>Archive warnings</legend>
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
        <label htmlFor={`${id}-author`}>Warnings in the author’s words</label>
        <textarea
          id={`${id}-author`}
          className="input"
          rows={2}
          dir="auto"
          aria-describedby={`${id}-author-hint`}
          value={form.author}
          onChange={(event) => change({ author: event.currentTarget.value })}
        />
        <p className="hint" id={`${id}-author-hint`}>
          An empty line between one and the next.
        </p>
      </div>
    </>
  );
}
