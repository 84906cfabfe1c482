import { useLayoutEffect, useRef } from 'react';

/** The newest value, for what outlives the render that it was made in. */
export function useLatest<T>(value: T) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
