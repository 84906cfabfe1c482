import { expect, Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { signedInClient } from './support/api';
import { APPEARANCES, appearAs } from './support/appearance';
import { cleanUp } from './support/cleanUp';
import { emptyContent } from './support/content';
import { LogPage } from './support/logPage';
import { screenshot } from './support/screenshot';
import { storyTold, technologyId } from './support/story';

const TALK = 'Autoscaling Multi-Cluster Observability with Thanos and Linkerd';
const EVENT = 'KubeCon + CloudNativeCon Europe 2019';

const made: string[] = [];

/** Every page and dialog, and how to open it until all of it is there. */
const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  feed: async page => {
    await page.goto('/learnings');
    await expect(page.getByRole('listitem').first()).toBeVisible();
  },
  events: async page => {
    await page.goto('/learnings/events');
    await expect(page.getByRole('link', { name: EVENT })).toBeVisible();
  },
  event: async page => {
    const client = await signedInClient();
    const { items } = await client.listEvents({ text: EVENT });
    await page.goto(`/learnings/events/${items[0].id}`);
    await expect(page.getByRole('link', { name: TALK }).first()).toBeVisible();
  },
  talk: async page => {
    await page.goto(await addressOfTalk());
    await expect(
      page.getByRole('heading', { name: TALK }).first(),
    ).toBeVisible();
    await expect(
      page.getByText('Barcelona notes from the platform team').first(),
    ).toBeVisible();
  },
  recap: async page => {
    const client = await signedInClient();
    const { items } = await client.listLearnings({ kind: 'recap' });
    const recap = items.find(({ text }) => /one view over many/.test(text));
    await page.goto(`/learnings/recaps/${recap?.id}`);
    await expect(
      page.getByRole('heading', { name: /one view over many/ }),
    ).toBeVisible();
  },
  technologies: async page => {
    await storyTold(await signedInClient());
    await page.goto('/learnings/technologies');
    await expect(page.getByRole('row', { name: /^Backstage/ })).toBeVisible();
  },
  radar: async page => {
    await storyTold(await signedInClient());
    await page.goto('/learnings/technologies?view=radar');
    await expect(
      page.getByRole('link', { name: /Thanos, adopt/ }),
    ).toBeVisible();
  },
  technology: openTechnology,
  'dialog to move a stage': async page => {
    await openTechnology(page);
    await page.getByRole('button', { name: 'Move stage…' }).first().click();
    await expect(
      page.getByRole('dialog').getByRole('radio').first(),
    ).toBeVisible();
  },
  'dialog to edit a technology': async page => {
    await openTechnology(page);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  log: openLog,
  'log of a new text': async page => {
    await new LogPage(page).open();
  },
  'log with an item open': async page => {
    const log = await openLog(page);
    await log.press('Edit', log.list('Talks').first());
    await expect(log.understood.getByRole('form')).toBeVisible();
  },
  'log with words selected': async page => {
    const log = await openLog(page);
    await log.select('inhibition rules');
    await expect(
      page.getByRole('toolbar', { name: 'Make of the selected words' }),
    ).toBeVisible();
  },
  'log as a preview': async page => {
    await openLog(page);
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
  },
  'publish dialog': async page => {
    const log = await openLog(page);
    await log.publishButton.click();
    await expect(log.publishDialog.getByRole('listitem').first()).toBeVisible();
  },
  'clash dialog': async page => {
    const log = await openLog(page);
    const client = await signedInClient();
    const rename = async (title: string) => {
      await log.title.fill(title);
      await log.title.blur();
    };
    await rename('A title');
    await log.saved();
    const draft = await client.getDraft(log.draftId());
    const { title, source, body, review } = draft;
    await client.updateDraft(draft, {
      title,
      source,
      body: `${body}\nTheir last line.\n`,
      review,
    });
    await log.text.press('ControlOrMeta+End');
    await page.keyboard.type('My last line.');
    await expect(log.clashDialog).toBeVisible();
  },
  mine: async page => {
    const log = await openLog(page);
    await log.saved();
    await page.goto('/learnings/mine');
    await expect(
      page.getByRole('list', { name: 'Drafts' }).getByRole('listitem').first(),
    ).toBeVisible();
  },
  history: async page => {
    const client = await signedInClient();
    const content = { ...emptyContent(EVENT), title: 'With a past' };
    const created = await client.createRecap({
      source: { kind: 'pasted', name: null, content: 'Once' },
      content: { ...content, body: 'Once it said this.\n' },
      publish: true,
    });
    made.push(created.id);
    await client.updateRecap(created, {
      content: { ...content, body: 'Now it says that.\n', tags: ['now'] },
      draftId: null,
      publish: true,
    });
    await page.goto(`/learnings/recaps/${created.id}/history`);
    await expect(
      page.getByRole('region', { name: 'What changed' }),
    ).toContainText('that');
  },
  'quick log dialog': async page => {
    await page.goto('/catalog/default/component/metrics-gateway');
    await page.getByRole('button', { name: 'Log a takeaway' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'dialog to edit an event': async page => {
    await PAGES.event(page);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'dialog to merge a talk': async page => {
    await PAGES.talk(page);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Merge…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  tab: async page => {
    await page.goto('/catalog/default/component/metrics-gateway/learnings');
    await expect(
      page
        .getByRole('list', { name: 'Learnings' })
        .getByRole('listitem')
        .first(),
    ).toBeVisible();
  },
};

async function addressOfTalk() {
  const client = await signedInClient();
  const { items } = await client.listTalks({ limit: 100 });
  const talk = items.find(({ title }) => title === TALK);
  return `/learnings/talks/${talk?.id}`;
}

/** The log page with what was understood of a short text. */
async function openTechnology(page: Page) {
  const client = await signedInClient();
  await storyTold(client);
  await page.goto(
    `/learnings/technologies/${await technologyId(client, 'Thanos')}`,
  );
  await expect(
    page.getByRole('img', { name: /Stages of Thanos/ }),
  ).toBeVisible();
}

async function openLog(page: Page) {
  const log = new LogPage(page);
  await log.open();
  await log.paste(
    '# PromCon Europe 2019\n\n## Life of an Alert (Stuart Nelson)\n\nGrouped by what wakes a person up.\n\nTakeaway: page for symptoms only.\n\nWe will try inhibition rules in the alert-router.\n',
  );
  await expect(log.list('Talks')).toHaveCount(1);
  await expect(log.entity('alert-router')).toBeVisible();
  await log.saved();
  return log;
}

test.afterEach(() => cleanUp(made));

for (const { name: appearance, ...look } of APPEARANCES)
  for (const [name, open] of Object.entries(PAGES))
    test(`${name} is accessible and fits, ${appearance}`, async ({ page }) => {
      await appearAs(page, look);
      await open(page);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await screenshot(page, `${name.replaceAll(' ', '-')}-${appearance}`);
    });

test('a talk shows the notes of every team that heard it', async ({ page }) => {
  await page.goto(await addressOfTalk());
  for (const recap of [
    'Barcelona notes from the platform team',
    'KubeCon Europe 2019: one view over many clusters',
  ])
    await expect(page.getByRole('link', { name: recap }).first()).toBeVisible();
});
