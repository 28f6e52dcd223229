// dist/launch.js: what npm start runs.
import { runCompiled } from './runCompiled.ts';

runCompiled('launch');
