import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Filters that stand in the URL under the given names, so that a filtered list
 * can be bookmarked and shared, and the back button works. An empty value is
 * absent.
 */
export function useUrlFilters<N extends string>(names: readonly N[]) {
  const [params, setParams] = useSearchParams();

  const values = useMemo(() => {
    const found: Partial<Record<N, string>> = {};
    for (const name of names) {
      const value = params.get(name);
      if (value) found[name] = value;
    }
    return found;
  }, [names, params]);

  const set = useCallback(
    (name: N, value: string | undefined, options?: { replace: boolean }) =>
      setParams(former => {
        const next = new URLSearchParams(former);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      }, options),
    [setParams],
  );

  const clear = useCallback(
    () =>
      setParams(former => {
        const next = new URLSearchParams(former);
        names.forEach(name => next.delete(name));
        return next;
      }),
    [names, setParams],
  );

  return { values, set, clear };
}
