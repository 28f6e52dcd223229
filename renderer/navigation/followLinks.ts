// Links between screens, followed within the click: the browser's own way lets a frame pass before it tells of the change.
import { goToHash } from './route.ts';

function isPlain(event: MouseEvent): boolean {
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && !event.defaultPrevented;
}

/** Returns the way to stop. */
export function followLinks(): () => void {
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    if (link === null || !isPlain(event)) return;
    event.preventDefault();
    goToHash(link.getAttribute('href') ?? '#/');
  };
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}
