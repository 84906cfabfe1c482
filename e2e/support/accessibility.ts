import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

// What Backstage's own parts breach, which no plugin can mend.
const OF_BACKSTAGE = [
  // The tabs of a page's header name panels that the header does not render.
  { rule: 'aria-valid-attr-value', element: /^<[^>]*\bbui-Tab\b/ },
];

/**
 * Fails with a readable list where axe finds a breach of WCAG 2.2 A or AA.
 *
 * @param within - a CSS selector of the part to look at; the whole page without it
 */
export async function expectAccessible(page: Page, within?: string) {
  const builder = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
  ]);
  const { violations, passes } = await (within
    ? builder.include(within)
    : builder
  ).analyze();

  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(
        ({ html }) =>
          !OF_BACKSTAGE.some(
            ({ rule, element }) => rule === id && element.test(html),
          ),
      )
      .map(({ html }) => `${id}: ${help} — ${html}`),
  );
  expect(found).toEqual([]);
  // A selector that matches nothing, or an empty page, would pass everything.
  expect(passes.length).toBeGreaterThan(0);
}
