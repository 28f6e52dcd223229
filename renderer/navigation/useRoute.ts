// useRoute: the screen that the address names, as it changes.
import { useEffect, useRef, useState } from 'react';
import { isLeavingHeld } from './leaveGuard.ts';
import { parseRoute, type Route } from './route.ts';

export function useRoute(): Route {
  const [hash, setHash] = useState(() => window.location.hash);
  const shown = useRef(hash);
  useEffect(() => {
    const follow = () => {
      const wanted = window.location.hash;
      // The window's own way back changes the address before anyone can ask: it is put back.
      if (wanted !== shown.current && isLeavingHeld(wanted)) {
        window.history.pushState(null, '', shown.current);
        return;
      }
      shown.current = wanted;
      setHash(wanted);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}
