// ConnectionBanner: says quietly that the host has stopped, and goes when it is back.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { errorMessage } from './errorMessages.ts';
import { useConnection } from './HostContext.tsx';
import './connectionBanner.css';

/** A stream that is cut and mended at once is nobody's business. */
const patienceMilliseconds = 1_500;

export function ConnectionBanner() {
  const { link } = useConnection();
  const isUp = useSyncExternalStore(link.subscribe, link.isUp);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (isUp) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [isUp]);
  const { happened, safe, next } = errorMessage('disconnected');
  return (
    <div role="status" className={isShown ? 'connection-banner' : undefined}>
      {isShown ? (
        <p>
          <strong>{happened}</strong> {safe} {next}
        </p>
      ) : null}
    </div>
  );
}
