// Makes this process answer `import 'electron'` with the stand-in, and names it as Electron does.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
Object.defineProperty(process, 'defaultApp', { value: true });
Object.defineProperty(process, 'type', { value: 'browser' });
