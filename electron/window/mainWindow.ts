// The window: placed where it was, shown when it is drawn, its bounds kept.
import { BrowserWindow, screen } from 'electron';
import type { Settings } from '../settings/settings.ts';
import { appAddress } from './appAddress.ts';
import { askBeforeLosing } from './askBeforeLosing.ts';
import { webPreferences } from './lockDown.ts';
import { leastSize, placedBounds } from './placedBounds.ts';
import { backgroundOf } from './themeColors.ts';

// A window is moved and sized in hundreds of small steps.
const boundsDelay = 400;
const crashPause = 10_000;

function keepBounds(window: BrowserWindow, settings: Settings): void {
  let timer: NodeJS.Timeout | null = null;
  const write = () => {
    timer = null;
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    settings.writeWindowBounds({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  const writeSoon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, boundsDelay);
  };
  window.on('resize', writeSoon);
  window.on('move', writeSoon);
  window.on('maximize', writeSoon);
  window.on('unmaximize', writeSoon);
  window.on('close', () => {
    if (timer === null) return;
    clearTimeout(timer);
    write();
  });
}

/** The library is in the main process, so a page that died is opened again; not for ever. */
function reviveOnce(window: BrowserWindow): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, details) => {
    const isAgain = performance.now() - lastCrash < crashPause;
    lastCrash = performance.now();
    if (details.reason !== 'clean-exit' && !isAgain) window.webContents.reload();
  });
}

export function openMainWindow(settings: Settings): BrowserWindow {
  const kept = settings.windowBounds();
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const window = new BrowserWindow({
    ...placedBounds(
      kept,
      [primary, ...others].map((display) => display.workArea),
    ),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    title: 'Fanfolio',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: backgroundOf(settings.preferences().theme),
    webPreferences,
  });
  window.once('ready-to-show', () => {
    if (kept?.isMaximized === true) window.maximize();
    window.show();
  });
  keepBounds(window, settings);
  reviveOnce(window);
  askBeforeLosing(window);
  void window.loadURL(appAddress);
  return window;
}
