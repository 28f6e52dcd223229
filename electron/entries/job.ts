// dist/job.js: the worker.
import { runCompiled } from './runCompiled.ts';

runCompiled('job');
