// A file that breaks the law on purpose, so that the test of the law is seen to fail.
import { app } from 'electron';
import { two } from './two.ts';

export const one: number = two + (app.isPackaged ? 1 : 0);
