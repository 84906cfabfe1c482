/** What an element that is an item of the review carries. */
export const ITEM_KEY = 'data-review-key';

/** The items below an element, in the order in which they are read. */
export const itemsIn = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[${ITEM_KEY}]`),
];

export const keyOf = (element: Element): string =>
  element.getAttribute(ITEM_KEY) ?? '';

/** The key of the item that something stands in. */
export function keyAround(target: EventTarget | null): string | null {
  const item =
    target instanceof Element ? target.closest(`[${ITEM_KEY}]`) : null;
  return item && keyOf(item);
}

/** Whether keys that are pressed there are a person's typing. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable="true"], [role="listbox"]',
  ) !== null;
