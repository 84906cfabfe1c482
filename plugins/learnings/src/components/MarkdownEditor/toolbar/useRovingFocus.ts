import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * One tab stop for all buttons of a toolbar, between which the arrow keys move.
 * Give the toolbar what is returned, and each button its `tabIndex`.
 */
export function useRovingFocus() {
  const [current, setCurrent] = useState(0);
  const buttonsOf = (toolbar: Element) =>
    Array.from(toolbar.querySelectorAll('button'));
  return {
    tabIndex: (index: number) => (index === current ? 0 : -1),
    toolbar: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const index = buttonsOf(event.currentTarget).findIndex(
          button => button === event.target,
        );
        if (index >= 0) setCurrent(index);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const step = steps[event.key];
        if (!step) return;
        event.preventDefault();
        const buttons = buttonsOf(event.currentTarget);
        buttons[step(current, buttons.length)]?.focus();
      },
    },
  };
}
