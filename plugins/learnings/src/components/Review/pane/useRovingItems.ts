import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { ReviewControls } from '../ReviewControls';
import { isTyping, itemsIn, keyAround, keyOf } from './itemElements';

const STEPS: Record<string, 1 | -1> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
};

const isWithin = (element: HTMLElement, other: EventTarget | null): boolean =>
  other instanceof Node && element.contains(other);

/**
 * Makes one list of all items below an element, whatever groups they stand in:
 * the tab key leads to one of them, arrows from each to the next. Where the
 * item that has the focus goes away, its neighbour gets it.
 */
export function useRovingItems(
  root: RefObject<HTMLElement>,
  { goTo, onActive }: Pick<ReviewControls, 'goTo' | 'onActive'>,
) {
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  /** Where the focus is, by the key and the place of its item. */
  const focused = useRef<{ key: string; at: number } | null>(null);
  /** The item that is to be focused once it stands there. */
  const wanted = useRef<string | null>(null);
  const pointed = useRef<string | null>(null);

  const point = useCallback(
    (key: string | null) => {
      if (key === pointed.current) return;
      pointed.current = key;
      onActive(key);
    },
    [onActive],
  );

  const focus = useCallback(
    (key: string) => {
      wanted.current = key;
      const item =
        root.current && itemsIn(root.current).find(one => keyOf(one) === key);
      if (!item) return;
      wanted.current = null;
      item.focus();
    },
    [root],
  );

  const settle = useCallback(() => {
    const items = root.current ? itemsIn(root.current) : [];
    const keys = items.map(keyOf);
    // The tab key always leads to an item that is there.
    setCurrentKey(former =>
      former !== null && keys.includes(former) ? former : keys[0] ?? null,
    );
    if (wanted.current !== null) {
      if (keys.includes(wanted.current)) focus(wanted.current);
      return;
    }
    const was = focused.current;
    if (!was || document.activeElement !== document.body) return;
    const item =
      items[keys.indexOf(was.key)] ?? items[Math.min(was.at, items.length - 1)];
    item?.focus();
  }, [root, focus]);
  // After every change, whatever it was: items come and go with each.
  useEffect(() => settle());

  useEffect(() => {
    if (!goTo || !root.current) return;
    if (goTo.focus) focus(goTo.key);
    // Browsers scroll a focused element only just into view.
    itemsIn(root.current)
      .find(one => keyOf(one) === goTo.key)
      ?.scrollIntoView?.({ block: 'center' });
  }, [goTo, focus, root]);

  // Of the element itself, so that nothing is heard from menus and dialogs
  // that items open elsewhere in the page.
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onFocus = ({ target }: FocusEvent) => {
      const key = keyAround(target);
      if (key === null) return;
      const at = itemsIn(element).findIndex(one => keyOf(one) === key);
      focused.current = { key, at };
      setCurrentKey(key);
      point(key);
    };
    const onBlur = ({ relatedTarget }: FocusEvent) => {
      // Somebody goes elsewhere. What is removed with the focus says nothing.
      if (!isWithin(element, relatedTarget)) focused.current = null;
    };
    const onMouseOver = ({ target }: MouseEvent) => {
      const key = keyAround(target);
      if (key !== null) point(key);
    };
    const onMouseLeave = () =>
      point(
        isWithin(element, document.activeElement)
          ? keyAround(document.activeElement)
          : null,
      );
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, target, key } = event;
      const by = STEPS[key];
      if (!by || ctrlKey || metaKey || altKey || isTyping(target)) return;
      const here = keyAround(target);
      const items = itemsIn(element);
      const at = items.findIndex(one => keyOf(one) === here);
      if (at < 0) return;
      event.preventDefault();
      items[at + by]?.focus();
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    element.addEventListener('mouseover', onMouseOver);
    element.addEventListener('mouseleave', onMouseLeave);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
      element.removeEventListener('mouseover', onMouseOver);
      element.removeEventListener('mouseleave', onMouseLeave);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [root, point]);

  return { currentKey, focus };
}
