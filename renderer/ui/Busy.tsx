// Busy: says that something is on its way, but only when it takes its time.
import { useEffect, useState } from 'react';
import './busy.css';

/** What is done sooner needs no sign, which would only flash. */
const patienceMilliseconds = 200;

export function useIsSlow(isBusy: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isBusy && isSlow;
}

export function Busy({ children }: { readonly children: string }) {
  const isSlow = useIsSlow(true);
  return (
    <div className="busy" role="status">
      {isSlow ? (
        <>
          <span className="busy-dots" aria-hidden="true">
            <span />
            <span />
            <span />
          </span>
          {children}
        </>
      ) : null}
    </div>
  );
}
