import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Leads to what the URL's hash names, once it is `ready` to be seen. */
export function useHashTarget(ready: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || !hash) return;
    const target = document.getElementById(hash.slice(1));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [ready, hash]);
}
