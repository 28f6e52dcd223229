// The one sentence that says how an import went.
import type { ImportResult, JobDone } from '../../shared/contract/records.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import { formatCount, formatCounted } from '../ui/readingTime.ts';

export type ImportCounts = Readonly<Record<ImportResult['result'], number>>;

export function countResults(results: readonly ImportResult[]): ImportCounts {
  const counts = { added: 0, updated: 0, duplicate: 0, refused: 0 };
  for (const { result } of results) counts[result] += 1;
  return counts;
}

function countSentence({ added, updated, duplicate, refused }: ImportCounts): string {
  const parts = [
    added > 0 ? `${formatCounted(added, 'story', 'stories')} added` : '',
    updated > 0 ? `${formatCounted(updated, 'further part')} joined` : '',
    duplicate > 0 ? `${formatCount(duplicate)} already there` : '',
    refused > 0 ? `${formatCount(refused)} not added` : '',
  ].filter((part) => part !== '');
  return parts.join(', ');
}

export function importSummary(outcome: JobDone['outcome'], results: readonly ImportResult[]): string {
  const only = results.length === 1 ? results[0] : undefined;
  const counts = countResults(results);
  if (outcome === 'failed') return 'The import stopped';
  if (outcome === 'cancelled') {
    return counts.added > 0 ? `Stopped. ${countSentence(counts)}` : 'Stopped. Nothing was added';
  }
  if (only?.result === 'added') return `“${displayTitle(only)}” was added`;
  if (only?.result === 'updated') return `A further part of “${displayTitle(only)}” was added`;
  if (only?.result === 'duplicate') return `“${displayTitle(only)}” is already on your shelf`;
  return results.length === 0 ? 'Nothing was found to add' : countSentence(counts);
}
