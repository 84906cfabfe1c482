import { Browser, Page } from '@playwright/test';

/** Whom app-config.e2e.yaml lets sign in beside the guest. */
export const COLLEAGUE = 'Ruth Adeyinkara';

/** A page in another browser, in which the guest's colleague is signed in. */
export async function pageOfColleague(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  // The app signs everybody in by one provider; here that is another one.
  await context.route('**/api/auth/guest/refresh**', route =>
    route.continue({
      url: route.request().url().replace('/guest/', '/colleague/'),
    }),
  );
  return context.newPage();
}
