// RunningApp: Fanfolio as a spec meets it, under the stand-in and under a real Electron alike.
import type { Page } from '@playwright/test';

export type Electron = typeof import('electron');

export type RunningApp = {
  readonly kind: 'standIn' | 'electron';
  /** The first window's page. */
  readonly page: Page;
  /** Runs a self-contained function in the main process. */
  readonly evaluate: <Result, Argument>(
    run: (electron: Electron, argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  /** Drops files and folders of the disk onto the middle of the window. */
  readonly dropFiles: (paths: readonly string[]) => Promise<void>;
  /** Addresses outside the app that something tried to reach and that the app let through. */
  readonly leaks: () => readonly string[];
  /** What the main process wrote. */
  readonly output: () => string;
  /** Quits, and waits for the process to end; its exit status. */
  readonly quit: () => Promise<number | null>;
};

export type LaunchOptions = {
  /** Holds settings, cache and documents: what persists from one start to the next. */
  readonly home: string;
  readonly args: readonly string[];
};
