// Processes that read damaged inputs under a watchdog: a hang is told, never waited for.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Three readings and their accounts take a fraction of it; whoever uses the processor for longer will not come back. */
const mostSeconds = 10;
/** A busy machine may hold up a process that does nothing wrong; where its own time cannot be read, this ends it. */
const mostWaiting = 30;

/**
 * @typedef {{ kind: string, message: string }} Fault
 * @typedef {{ base64: string, name: string, faults: readonly Fault[], milliseconds: number }} Verdict
 * @typedef {{ kind: 'seed', seed: number } | { kind: 'bytes', base64: string, seed: number }} Task
 */

/** Seconds of the processor that a process has used (Linux); null elsewhere. @param {number | undefined} pid */
function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/**
 * @param {string} bundle the built reader
 * @param {readonly string[]} sources
 */
export function startReader(bundle, sources) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  const begin = () => fork(bundle, [...sources], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

  return {
    /** @param {Task} task @returns {Promise<Verdict>} */
    check(task) {
      child ??= begin();
      const own = child;
      return new Promise((done) => {
        let base64 = task.kind === 'bytes' ? task.base64 : '';
        let name = '';
        const started = Date.now();
        const before = processorSeconds(own.pid);
        const hang = setInterval(() => {
          const seconds = (Date.now() - started) / 1000;
          const used = processorSeconds(own.pid);
          const isHang =
            used === null || before === null
              ? seconds > mostWaiting
              : used - before > mostSeconds || seconds > mostWaiting * 3;
          if (isHang)
            end([{ kind: 'hang', message: `not read after ${seconds.toFixed(1)} s` }], seconds * 1000);
        }, 250);
        /** @param {readonly Fault[]} faults @param {number} milliseconds */
        const end = (faults, milliseconds) => {
          clearInterval(hang);
          own.off('message', listen);
          own.off('exit', died);
          if (faults.some(({ kind }) => kind === 'hang')) {
            own.kill('SIGKILL');
            child = null;
          }
          done({ base64, name, faults, milliseconds });
        };
        /** @param {any} message */
        const listen = (message) => {
          if (message.kind === 'input') {
            ({ base64, name } = message);
          } else {
            end(message.faults, message.milliseconds);
          }
        };
        /** @param {number | null} code */
        const died = (code) => {
          child = null;
          end([{ kind: 'crash', message: `the process ended with ${code}` }], Date.now() - started);
        };
        own.on('message', listen);
        own.on('exit', died);
        own.send(task);
      });
    },
    stop() {
      child?.kill();
      child = null;
    },
  };
}
