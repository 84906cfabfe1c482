import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

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
    nodes.map(({ target }) => `${id}: ${help} — ${target.join(' ')}`),
  );
  expect(found).toEqual([]);
  // A selector that matches nothing, or an empty page, would pass everything.
  expect(passes.length).toBeGreaterThan(0);
}
