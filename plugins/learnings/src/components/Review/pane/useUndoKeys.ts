import { useEffect, type RefObject } from 'react';
import { isTyping } from './itemElements';

/** Ctrl+Z and Ctrl+Y or Ctrl+Shift+Z below an element, but not in a field. */
export function useUndoKeys(
  root: RefObject<HTMLElement>,
  { undo, redo }: { undo(): void; redo(): void },
) {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, shiftKey, altKey, target } = event;
      if (!(ctrlKey || metaKey) || altKey || isTyping(target)) return;
      const key = event.key.toLocaleLowerCase('en-US');
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || shiftKey) redo();
      else undo();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [root, undo, redo]);
}
