import { useRef } from 'react';

/** Whether something is there or was: a dialog in it outlives the last line. */
export function useOnceThere(isThere: boolean): boolean {
  const was = useRef(isThere);
  if (isThere) was.current = true;
  return was.current;
}
