// EditDialog: the details of a story, to be put right by hand.
import { type FormEvent, useId, useState } from 'react';
import type { Story } from '../../shared/story/story.ts';
import { useClient, useQueryCache } from '../host/HostContext.tsx';
import { useCommand } from '../host/useCommand.ts';
import { useIsSlow } from '../ui/Busy.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import { DetailField, type DetailName } from './DetailField.tsx';
import {
  editOf,
  formOf,
  isLanguageValid,
  isSeriesIndexValid,
  listFields,
  type StoryForm,
} from './storyForm.ts';
import './editDialog.css';

export type EditDialogProps = { readonly story: Story; readonly onClose: () => void };

export function EditDialog({ story, onClose }: EditDialogProps) {
  const client = useClient();
  const cache = useQueryCache();
  const id = useId();
  const [form, setForm] = useState(() => formOf(story.metadata));
  const change = (part: Partial<StoryForm>) => setForm((current) => ({ ...current, ...part }));
  const isValid = isLanguageValid(form.language) && isSeriesIndexValid(form.seriesIndex);
  const field = (name: DetailName) => (
    <DetailField key={name} name={name} id={id} form={form} change={change} />
  );

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
          {field('title')}
          <p className="hint" id={`${id}-lines`}>
            In the next five fields, one entry a line.
          </p>
          {listFields.map(field)}
          <div className="detail-pair">
            {field('rating')}
            {field('status')}
          </div>
          {(['warnings', 'summary', 'series', 'language'] as const).map(field)}
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
