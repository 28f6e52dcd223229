// threadOf: which mails belong together, by their subjects and their senders.
import { foldWords } from '../../../../shared/story/words.ts';
import { partMarkIn } from './partMark.ts';

const replyMarks = /^\s*(?:(?:re|fwd?|aw)\s*:\s*)+/i;

export const isReply = (subject: string): boolean =>
  /^\s*(?:\[[^\][]{1,40}\]\s*)?(?:re|aw)\s*:/i.test(subject);

/** A subject as every part bears it: without the number, the reply mark and what stands in brackets. */
export function threadOf(subject: string): string {
  const rest = partMarkIn(subject, true)?.rest ?? subject;
  return foldWords(rest.replace(replyMarks, '').replace(/[[(][^\])]{0,60}[\])]/g, ' '));
}

/** The address of a mail's sender; null where there is only a name. */
export const addressIn = (from: string): string | null =>
  /[^\s<>()"]{1,80}@[^\s<>()"]{1,80}/.exec(from)?.[0].toLowerCase() ?? null;
