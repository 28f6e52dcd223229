// measuredProcess: a whole process with its time and its peak of memory, ended when it takes too long.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * The highest resident memory of a process and its children (Linux); 0 elsewhere.
 * @param {number} root
 */
function peakOf(root) {
  let sum = 0;
  try {
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const parents = new Map(
      ids.map((id) => {
        try {
          return [
            Number(id),
            Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]),
          ];
        } catch {
          return [Number(id), 0];
        }
      }),
    );
    const family = [root];
    for (const member of family)
      for (const [id, parent] of parents) if (parent === member && !family.includes(id)) family.push(id);
    for (const id of family) {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      sum += Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
    }
  } catch {
    // It ended between two looks.
  }
  return sum;
}

/**
 * @param {string} command @param {readonly string[]} args
 * @param {{ seconds: number, env?: NodeJS.ProcessEnv }} limit
 * @returns {Promise<{ milliseconds: number, peak: number, ended: 'well' | 'badly' | 'stopped', problem: string }>} `peak` in bytes
 */
export function measuredProcess(command, args, { seconds, env = process.env }) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env, detached: true });
  const pid = child.pid ?? 0;
  let peak = 0;
  let problem = '';
  let isStopped = false;
  child.stderr.setEncoding('utf8').on('data', (text) => {
    problem = (problem + text).slice(-2_000);
  });
  return new Promise((done, fail) => {
    const look = setInterval(() => {
      peak = Math.max(peak, peakOf(pid));
      if (isStopped || performance.now() - started < seconds * 1000) return;
      isStopped = true;
      // Its children too: it leads a group of its own.
      process.kill(-pid, 'SIGKILL');
    }, 100);
    child.on('error', (error) => {
      clearInterval(look);
      fail(error);
    });
    child.on('close', (code) => {
      clearInterval(look);
      const ended = isStopped ? 'stopped' : code === 0 ? 'well' : 'badly';
      done({ milliseconds: performance.now() - started, peak, ended, problem });
    });
  });
}
