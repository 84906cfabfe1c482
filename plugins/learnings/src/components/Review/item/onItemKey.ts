import type { KeyboardEvent } from 'react';
import { isTyping } from '../pane/itemElements';
import type { ItemCommands } from './ItemCommands';

/** What an item does at a key, where the focus is on it or on its buttons. */
export function onItemKey(
  event: KeyboardEvent<HTMLElement>,
  commands: ItemCommands,
): void {
  const { key, altKey, ctrlKey, metaKey, target, currentTarget } = event;
  // What a menu shows stands elsewhere in the page.
  if (!(target instanceof Node) || !currentTarget.contains(target)) return;
  if (ctrlKey || metaKey || isTyping(target)) return;
  const run = altKey
    ? { ArrowUp: commands.moveUp, ArrowDown: commands.moveDown }[key]
    : {
        a: commands.accept,
        d: commands.dismiss,
        e: commands.edit,
        m: commands.merge,
        s: commands.split,
        // A button has its own use for it.
        enter: target === currentTarget ? commands.edit : undefined,
      }[key.toLocaleLowerCase('en-US')];
  if (!run) return;
  event.preventDefault();
  run();
}
