// askBeforeLosing: a page that has something unkept holds its window, and Electron would say nothing: the reader is asked.
import { type BrowserWindow, dialog } from 'electron';

const stay = 0;

/** Before the window closes or its page is loaded anew. */
export function askBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    // The page waits for the answer, so the dialog must too.
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Leave without keeping your choices?',
      detail: 'What you changed in the review has only been tried. The story is still as it was.',
      buttons: ['Keep editing', 'Leave'],
      defaultId: stay,
      cancelId: stay,
      noLink: true,
    });
    // Of this event, to prevent means to let the page go.
    if (answer !== stay) event.preventDefault();
  });
}
