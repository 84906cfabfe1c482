import { Browser, expect, Page, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import { COLLEAGUE, pageOfColleague } from './support/colleague';
import { emptyContent } from './support/content';
import { LogPage } from './support/logPage';

const NOTES = `# Two of us at PromCon Europe 2019

## Life of an Alert (Stuart Nelson)

Takeaway: group alerts by what wakes a person up.

The end.
`;

/** How long it may take until one page hears of the other. */
const HEARD = { timeout: 30_000 };

const made: string[] = [];
let others: Page[] = [];

test.describe.configure({ timeout: 120_000 });

test.afterEach(async () => {
  for (const page of others) await page.context().close();
  others = [];
  await cleanUp(made);
});

/** The same place in another browser: one's own, unless another's page is given. */
async function inAnotherBrowser(browser: Browser, page: Page, given?: Page) {
  const other = given ?? (await (await browser.newContext()).newPage());
  others.push(other);
  await other.goto(page.url());
  const log = new LogPage(other);
  await expect(log.text).toBeVisible();
  return log;
}

/** The draft is shared with a colleague, who opens it in their own browser. */
async function withColleague(browser: Browser, log: LogPage) {
  await log.shareWith(COLLEAGUE);
  return inAnotherBrowser(browser, log.page, await pageOfColleague(browser));
}

/** A draft with the notes, which nobody else sees. */
async function draftOf(page: Page) {
  const log = new LogPage(page);
  await log.open();
  await log.paste(NOTES);
  await log.saved();
  return log;
}

async function appendLine(log: LogPage, line: string) {
  await log.text.press('ControlOrMeta+End');
  await log.page.keyboard.type(line);
}

async function rename(log: LogPage, title: string) {
  await log.title.fill(title);
  await log.title.blur();
}

test.describe('two browsers on one draft', () => {
  test('who has it open twice is told', async ({ page, browser }) => {
    await draftOf(page);
    const second = await inAnotherBrowser(browser, page);
    await expect(
      second.page.getByText(/You have this draft open in another window too/),
    ).toBeVisible(HEARD);
  });

  test('nobody opens it with whom it is not shared', async ({
    page,
    browser,
  }) => {
    await draftOf(page);
    const other = await pageOfColleague(browser);
    others.push(other);
    await other.goto(page.url());
    await expect(other.getByRole('alert')).toContainText(
      'The draft could not be opened.',
    );
  });

  test('who comes to it is told of the other, and what both write in different parts comes together', async ({
    page,
    browser,
  }) => {
    const first = await draftOf(page);
    const second = await withColleague(browser, first);
    await expect(
      second.page.getByText('Guest has this draft open too.'),
    ).toBeVisible(HEARD);
    await expect(
      page.getByText(`${COLLEAGUE} has this draft open too.`),
    ).toBeVisible(HEARD);

    await rename(second, 'Renamed by the second');
    await expect(second.page.getByText(/^Saved at/)).toBeVisible();
    await appendLine(first, 'A line by the first.');

    await expect(first.title).toHaveValue('Renamed by the second', HEARD);
    await first.expectWritten(`${NOTES}A line by the first.`);
    await expect(second.text).toContainText('A line by the first.', HEARD);
    await expect(first.clashDialog).toHaveCount(0);
  });

  test('what both write in different paragraphs comes together', async ({
    page,
    browser,
  }) => {
    const first = await draftOf(page);
    const second = await withColleague(browser, first);

    // The End key goes to where the line is wrapped, wherever that is.
    await second.selectEndOf('# Two of us at PromCon Europe 2019');
    await second.page.keyboard.type(', by the second');
    await expect(second.page.getByText(/^Saved at/)).toBeVisible();
    await appendLine(first, 'A line by the first.');

    const both = NOTES.replace('2019\n', '2019, by the second\n');
    await expect
      .poll(() => first.written(), HEARD)
      .toBe(`${both}A line by the first.`);
    await expect
      .poll(() => second.written(), HEARD)
      .toBe(`${both}A line by the first.`);
  });

  for (const keep of ['Yours', 'theirs'] as const)
    test(`who changes the same part sees both versions and keeps ${keep}`, async ({
      page,
      browser,
    }) => {
      const first = await draftOf(page);
      const second = await withColleague(browser, first);

      await rename(second, 'As the second has it');
      await expect(second.page.getByText(/^Saved at/)).toBeVisible();
      await rename(first, 'As the first has it');

      const title = first.clashDialog.getByRole('group', { name: 'Title' });
      await expect(title).toBeVisible(HEARD);
      const [mine, theirs] = [
        title.getByRole('radio', { name: 'Yours' }),
        title.getByRole('radio', { name: COLLEAGUE }),
      ];
      await expect(mine).toHaveAccessibleDescription('As the first has it');
      await expect(theirs).toHaveAccessibleDescription('As the second has it');
      await expect(mine).toBeChecked();
      if (keep === 'theirs') await theirs.check();
      await first.clashDialog
        .getByRole('button', { name: 'Go on with these' })
        .click();

      const kept =
        keep === 'Yours' ? 'As the first has it' : 'As the second has it';
      await expect(first.clashDialog).toHaveCount(0);
      await expect(first.title).toHaveValue(kept);
      await first.expectWritten(NOTES);
      await expect(second.title).toHaveValue(kept, HEARD);
    });
});

test.describe('two browsers on one recap', () => {
  async function publishedRecap() {
    const client = await signedInClient();
    const recap = await client.createRecap({
      source: { kind: 'pasted', name: null, content: NOTES },
      content: {
        ...emptyContent('PromCon Europe 2019'),
        title: 'A recap of two',
        body: NOTES,
        editors: ['user:default/ruth.adeyinkara'],
      },
      publish: true,
    });
    made.push(recap.id);
    return recap;
  }

  test('edit one working copy, and readers see what is published until it is again', async ({
    page,
    browser,
  }) => {
    const recap = await publishedRecap();
    const first = new LogPage(page);
    await first.open(`?recap=${recap.id}`);
    await expect(page).toHaveURL(/draft=/);
    await appendLine(first, 'An addition.');
    await first.saved();
    const other = await pageOfColleague(browser);
    others.push(other);
    const second = new LogPage(other);
    await second.open(`?recap=${recap.id}`);
    await second.expectWritten(`${NOTES}An addition.`);
    expect(second.draftId()).toBe(first.draftId());

    const client = await signedInClient();
    expect((await client.getRecap(recap.id)).body).toBe(NOTES);
    await second.publish();
    expect((await client.getRecap(recap.id)).body).toBe(`${NOTES}An addition.`);
    await expect(page.getByText(/This draft was published/)).toBeVisible(HEARD);
  });

  test('whose recap was changed meanwhile chooses between both', async ({
    page,
  }) => {
    const recap = await publishedRecap();
    const log = new LogPage(page);
    await log.open(`?recap=${recap.id}`);
    await rename(log, 'My new title');
    await log.saved();
    const client = await signedInClient();
    const { id, version, ...present } = await client.getRecap(recap.id);
    await client.updateRecap(
      { id, version },
      {
        content: {
          ...emptyContent('PromCon Europe 2019'),
          body: present.body,
          event: present.event,
          title: 'Their new title',
        },
        draftId: null,
        publish: true,
      },
    );

    await log.publishButton.click();
    await log.publishDialog
      .getByRole('button', { name: 'Publish now' })
      .click();
    const title = log.clashDialog.getByRole('group', { name: 'Title' });
    await expect(title.getByRole('radio', { name: 'Yours' })).toBeChecked();
    await title.getByRole('radio', { name: 'As it is published now' }).check();
    await title.getByRole('radio', { name: 'Yours' }).check();
    await log.clashDialog
      .getByRole('button', { name: 'Go on with these' })
      .click();
    await log.publishDialog
      .getByRole('button', { name: 'Publish now' })
      .click();
    await log.published();
    expect((await client.getRecap(id)).title).toBe('My new title');
    const versions = await client.listRevisions(id, {});
    expect(versions.items.map(one => one.title)).toContain('Their new title');
  });
});
