// Sends files to an import one after another, never far ahead of what the host has taken.
import type { Client } from '../../shared/contract/client.ts';
import type { ImportResult } from '../../shared/contract/records.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import type { JobsStore } from './jobsStore.ts';

/** What one call can carry; the host's own limit for a story is lower, so nothing that it would take is held back. */
export const largestUploadBytes = 45_000_000;

/** Files that may wait at the host: enough to keep it busy, few enough to keep its memory small. */
const filesAhead = 8;

function refused(file: File, code: ErrorCode, message: string): ImportResult {
  return { file: file.name, result: 'refused', id: null, title: null, message, code };
}

/** Null when the file can be sent. A folder that poses as a file, or one without permission, fails here and not halfway. */
async function reasonNotToSend(file: File): Promise<ImportResult | null> {
  if (file.size > largestUploadBytes) {
    return refused(file, 'fileTooLarge', `"${file.name}" is ${Math.round(file.size / 1e6)} MB.`);
  }
  try {
    await file.slice(0, 1).arrayBuffer();
    return null;
  } catch {
    return refused(file, 'fileUnreadable', `"${file.name}" cannot be read.`);
  }
}

/** Rejects with AppError when the import cannot begin, or breaks off in the middle; what was stored stays. */
export async function uploadFiles(client: Client, jobs: JobsStore, files: readonly File[]): Promise<void> {
  const refusals = await Promise.all(files.map(reasonNotToSend));
  const sendable = files.filter((_file, index) => refusals[index] === null);
  const held = refusals.filter((refusal) => refusal !== null);
  if (sendable.length === 0) {
    jobs.report(null, held);
    return;
  }
  const { jobId } = await client.call('import.start', { paths: [], uploads: sendable.length });
  jobs.report(jobId, held);
  try {
    for (const [index, file] of sendable.entries()) {
      await jobs.untilTaken(jobId, index - filesAhead);
      const bytes = new Uint8Array(await file.arrayBuffer());
      await client.call('import.upload', { jobId, fileName: file.name, bytes });
    }
  } catch (error) {
    // The reader has stopped it: there is nothing to tell.
    if (error instanceof AppError && error.code === 'cancelled') return;
    await client.call('job.cancel', { jobId }).catch(() => undefined);
    if (error instanceof AppError) throw error;
    throw new AppError('fileUnreadable', 'A file vanished while it was being sent.', { cause: error });
  }
}
