// The worker's entry: opens the library for itself and runs the heavy tasks on it.
import { parentPort, workerData } from 'node:worker_threads';
import { errorRecord } from '../../shared/contract/dispatcher.ts';
import type { Library, SourceFile } from '../library/library.ts';
import { openLibrary } from '../library/openLibrary.ts';
// Loaded with the worker, so that the first import need not wait for it.
import './importFiles.ts';
import type { ReviewCalls } from './reviewCalls.ts';
import { type Tasks, tasksOf } from './tasks.ts';
import type { FromWorker, Request, ReviewRequest, ToWorker, WorkerOptions } from './workerProtocol.ts';

type Running = {
  readonly controller: AbortController;
  takeUpload: (file: SourceFile | null) => void;
};

const running = new Map<number, Running>();
let opened: Promise<{ readonly library: Library; readonly tasks: Tasks }> | null = null;

// Opened at the first request, so that a folder which is gone answers that request and not a dead thread.
function open(): Promise<{ readonly library: Library; readonly tasks: Tasks }> {
  const opening =
    opened ??
    openLibrary(workerData as WorkerOptions).then((library) => ({ library, tasks: tasksOf(library) }));
  opened = opening;
  opening.catch(() => {
    opened = null;
  });
  return opening;
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

function review(calls: ReviewCalls, request: ReviewRequest): Promise<unknown> {
  if (request.name === 'review.read') return calls[request.name](request.input);
  if (request.name === 'review.text') return calls[request.name](request.input);
  if (request.name === 'review.source') return calls[request.name](request.input);
  if (request.name === 'review.renew') return calls[request.name](request.input);
  return calls[request.name](request.input);
}

async function run(call: number, request: Request, job: Running): Promise<unknown> {
  if (request.kind === 'close') return opened === null ? null : (await opened).library.close();
  const { tasks } = await open();
  if (request.kind === 'reconcile') return tasks.reconcile();
  if (request.kind === 'verify') return tasks.verify();
  if (request.kind === 'export') return tasks.export(request.storyId, request.choices);
  if (request.kind === 'review') return review(tasks.review, request);
  return tasks.import(request.task, {
    signal: job.controller.signal,
    onProgress: (progress) => send({ type: 'progress', call, progress }),
    nextUpload: () =>
      new Promise((resolve) => {
        job.takeUpload = resolve;
        send({ type: 'wantsUpload', call });
      }),
  });
}

async function answer(call: number, request: Request): Promise<void> {
  const job: Running = { controller: new AbortController(), takeUpload: () => undefined };
  running.set(call, job);
  try {
    send({ type: 'done', call, value: await run(call, request, job) });
  } catch (error) {
    send({ type: 'failed', call, error: errorRecord(error) });
  } finally {
    running.delete(call);
  }
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'request') void answer(message.call, message.request);
  if (message.type === 'upload') running.get(message.call)?.takeUpload(message.file);
  if (message.type === 'abort') running.get(message.call)?.controller.abort();
});
