import { useCallback, useEffect, useRef, useState } from 'react';

/** How long typing pauses before it counts as a step, in milliseconds. */
const PAUSE = 500;

/**
 * The value of a field that tells of it once the typing has paused or the
 * field was left: so that undoing takes back a change, not a letter.
 *
 * @param isProposed - whether the value is only proposed: another proposal that
 *   comes while somebody is in the field is shown once it is left, for it would
 *   mix with what is typed. What a person has set is shown at once
 */
export function useBuffered(
  value: string,
  onSettled: (value: string) => void,
  isProposed = false,
) {
  const [typed, setTyped] = useState<string | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const latest = useRef({ typed, value, onSettled });
  useEffect(() => {
    latest.current = { typed, value, onSettled };
  });

  const flush = useCallback(() => {
    const now = latest.current;
    if (now.typed === null) return;
    latest.current = { ...now, typed: null };
    setTyped(null);
    if (now.typed !== now.value) now.onSettled(now.typed);
  }, []);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, flush]);
  // What was typed last is not lost with the field.
  useEffect(() => flush, [flush]);

  const shown = typed ?? (isProposed ? held : null) ?? value;
  return {
    value: shown,
    onFocus: () => setHeld(shown),
    onChange: setTyped,
    onBlur: () => {
      flush();
      setHeld(null);
    },
  };
}
