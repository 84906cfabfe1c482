import { expect, Page, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import { emptyContent } from './support/content';
import { LogPage } from './support/logPage';

const EVENT = 'Rolling Back Conference 2020';
const BODY = 'Alerts are grouped.\n\nThe second paragraph stays.\n';

const made: string[] = [];
test.afterEach(() => cleanUp(made));

async function publish(title: string, talkTitle?: string) {
  const client = await signedInClient();
  const content = emptyContent(EVENT);
  const recap = await client.createRecap({
    source: { kind: 'pasted', name: null, content: title },
    content: {
      ...content,
      title,
      body: BODY,
      talks: talkTitle
        ? [
            {
              talk: {
                title: talkTitle,
                speakers: [],
                day: null,
                track: null,
                videoUrl: null,
                slidesUrl: null,
              },
              text: `About ${talkTitle}.`,
              recommended: false,
              contributor: null,
              anchor: null,
              links: [],
            },
          ]
        : [],
    },
    publish: true,
  });
  made.push(recap.id);
  return recap;
}

async function choose(page: Page, action: string) {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('a recap is edited, its history shows the difference, and a former version comes back', async ({
  page,
}) => {
  const client = await signedInClient();
  const recap = await publish('A recap with a past');
  await page.goto(`/learnings/recaps/${recap.id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const log = new LogPage(page);
  await log.expectWritten(BODY);
  await log.text.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' By what wakes a person up.');
  await log.saved();
  expect((await client.getRecap(recap.id)).body).toBe(BODY);
  await log.publish();
  await expect(
    page.getByRole('region', { name: 'The whole recap' }),
  ).toContainText('Alerts are grouped. By what wakes a person up.');

  await choose(page, 'History');
  const versions = page
    .getByRole('list', { name: 'Versions' })
    .getByRole('listitem');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('as it is now');
  const changed = page.getByRole('region', { name: 'What changed' });
  await expect(changed.getByRole('insertion')).toHaveText(
    /By what wakes a person up\./,
  );
  await expect(changed).not.toContainText('Rolling Back Conference');

  await versions.nth(1).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Restore/ })
    .click();
  await expect(page.getByText(/^Restored as it was on/)).toBeVisible();
  expect((await client.getRecap(recap.id)).body).toBe(BODY);
  expect((await client.listRevisions(recap.id, {})).items).toHaveLength(3);
});

test('a recap is deleted, and comes back with one click', async ({ page }) => {
  const recap = await publish('Deleted by mistake');
  await page.goto(`/learnings/recaps/${recap.id}`);
  await choose(page, 'Delete');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(page).toHaveURL(/\/learnings\/feed$/);
  const line = page
    .getByRole('list', { name: 'Learnings' })
    .getByRole('link', { name: 'Deleted by mistake' });
  await expect(line).toHaveCount(0);
  await page
    .getByRole('status')
    .filter({ hasText: 'Deleted.' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(line).toBeVisible();
});

test('a recap is archived, and published again', async ({ page }) => {
  const client = await signedInClient();
  const recap = await publish('Out of sight for a while');
  await page.goto(`/learnings/recaps/${recap.id}`);
  await choose(page, 'Archive');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Archive' })
    .click();
  await expect(
    page.getByText(/^Archived: it stands on no other page/),
  ).toBeVisible();
  const shown = async () =>
    (await client.listLearnings({ kind: 'recap' })).items.map(({ id }) => id);
  expect(await shown()).not.toContain(recap.id);

  await choose(page, 'Publish again');
  await expect(page.getByText('Published.')).toBeVisible();
  expect(await shown()).toContain(recap.id);
});

test('two talks become one on the page of one, and two again', async ({
  page,
}) => {
  const client = await signedInClient();
  const [one] = (await publish('The one who heard it', 'Life of an Alert'))
    .talks;
  const [other] = (await publish('The other who heard it', 'An Alert’s Life'))
    .talks;
  await page.goto(`/learnings/talks/${other.talkId}`);
  await choose(page, 'Merge…');
  const dialog = page.getByRole('dialog', { name: /^Merge / });
  await dialog
    .getByRole('textbox', { name: 'Talk that stays' })
    .fill('Life of');
  await page.getByRole('option', { name: 'Life of an Alert' }).click();
  await expect(dialog.getByRole('status')).toHaveText(
    '1 note moves to Life of an Alert.',
  );
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();

  await expect(page).toHaveURL(new RegExp(one.talkId));
  for (const recap of ['The one who heard it', 'The other who heard it'])
    await expect(page.getByRole('link', { name: recap }).first()).toBeVisible();
  expect((await client.getTalk(one.talkId)).noteCount).toBe(2);

  await page
    .getByRole('list', { name: 'What was changed' })
    .getByRole('button', { name: /^Undo: .*An Alert’s Life/ })
    .click();
  await expect(
    page.getByRole('link', { name: 'The other who heard it' }),
  ).toHaveCount(0);
  expect((await client.getTalk(other.talkId)).noteCount).toBe(1);
});

test('two events become one on the page of one, and two again', async ({
  page,
}) => {
  const client = await signedInClient();
  const stays = await publish('From the event that stays');
  const goes = await client.createRecap({
    source: { kind: 'pasted', name: null, content: 'Twice' },
    content: {
      ...emptyContent('RollbackConf 2020'),
      title: 'From the event that goes',
    },
    publish: true,
  });
  made.push(goes.id);
  await page.goto(`/learnings/events/${goes.event?.id}`);
  await choose(page, 'Merge…');
  const dialog = page.getByRole('dialog', { name: /^Merge / });
  await dialog
    .getByRole('textbox', { name: 'Event that stays' })
    .fill('Rolling');
  await page.getByRole('option', { name: EVENT }).click();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${stays.event?.id}`));
  await expect(
    page.getByRole('link', { name: 'From the event that goes' }).first(),
  ).toBeVisible();

  await page
    .getByRole('list', { name: 'What was changed' })
    .getByRole('button', { name: /^Undo: / })
    .click();
  await expect(
    page.getByRole('link', { name: 'From the event that goes' }),
  ).toHaveCount(0);
  expect((await client.getRecap(goes.id)).event?.name).toBe(
    'RollbackConf 2020',
  );
});
