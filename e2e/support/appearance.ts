import { Page } from '@playwright/test';

export const THEMES = ['light', 'dark'] as const;
export const WIDTHS = [1280, 375] as const;

export type Appearance = {
  theme: (typeof THEMES)[number];
  /** Of the viewport, in CSS pixels. */
  width: (typeof WIDTHS)[number];
};

/** Every theme at every width, each with a name for a test's title or a file. */
export const APPEARANCES = THEMES.flatMap(theme =>
  WIDTHS.map(width => ({ theme, width, name: `${theme}-${width}` })),
);

/** Sets theme and width for every page that is opened from now on. */
export async function appearAs(page: Page, { theme, width }: Appearance) {
  await page.setViewportSize({ width, height: width < 600 ? 800 : 900 });
  await page.addInitScript(
    // Where Backstage keeps the theme that a person picked.
    chosen => localStorage.setItem('theme', chosen),
    theme,
  );
}
