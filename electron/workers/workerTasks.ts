// The heavy tasks in a worker thread: the main thread only passes messages.
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { ImportControl, Tasks } from './tasks.ts';
import type { FromWorker, Request, ToWorker, WorkerOptions } from './workerProtocol.ts';

type Pending = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly control: ImportControl | null;
};

/** `entry` is the built worker. A worker that dies fails what it was doing; the next task starts another. */
export function startWorkerTasks(entry: URL, options: WorkerOptions): Tasks {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let calls = 0;

  const send = (message: ToWorker) => worker?.postMessage(message);

  function failAll(error: AppError): void {
    worker = null;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  }

  function fail(cause: unknown): void {
    failAll(new AppError('internal', 'The worker that reads and writes stories has stopped.', { cause }));
  }

  function receive(message: FromWorker): void {
    const call = pending.get(message.call);
    if (call === undefined) return;
    if (message.type === 'progress') call.control?.onProgress(message.progress);
    if (message.type === 'wantsUpload') {
      void call.control?.nextUpload().then((file) => send({ type: 'upload', call: message.call, file }));
    }
    if (message.type !== 'done' && message.type !== 'failed') return;
    pending.delete(message.call);
    if (message.type === 'done') call.resolve(message.value);
    else call.reject(new AppError(message.error.code, message.error.message));
  }

  function start(): void {
    if (worker !== null) return;
    const started = new Worker(entry, { workerData: options });
    started.on('message', receive);
    started.on('error', (cause) => worker === started && fail(cause));
    started.on('exit', () => worker === started && fail(undefined));
    worker = started;
  }

  function request<Value>(body: Request, control: ImportControl | null = null): Promise<Value> {
    start();
    calls += 1;
    const call = calls;
    control?.signal.addEventListener('abort', () => send({ type: 'abort', call }), { once: true });
    return new Promise<Value>((resolve, reject) => {
      pending.set(call, { resolve: resolve as (value: unknown) => void, reject, control });
      send({ type: 'request', call, request: body });
    });
  }

  return {
    import: (task, control) => request({ kind: 'import', task }, control),
    reconcile: () => request({ kind: 'reconcile' }),
    verify: () => request({ kind: 'verify' }),
    export: (storyId, choices) => request({ kind: 'export', storyId, choices }),
    review: {
      'review.read': (input) => request({ kind: 'review', name: 'review.read', input }),
      'review.text': (input) => request({ kind: 'review', name: 'review.text', input }),
      'review.source': (input) => request({ kind: 'review', name: 'review.source', input }),
      'review.save': (input) => request({ kind: 'review', name: 'review.save', input }),
      'review.renew': (input) => request({ kind: 'review', name: 'review.renew', input }),
    },
    async close() {
      const closing = worker;
      if (closing === null) return;
      await request({ kind: 'close' }).catch(() => undefined);
      failAll(new AppError('cancelled', 'The library was closed.'));
      await closing.terminate();
    },
  };
}
