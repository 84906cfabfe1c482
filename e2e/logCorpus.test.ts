import { expect, Page, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import {
  corpus,
  corpusMissing,
  shareFoundIn,
  videoIdsOf,
} from './support/corpus';
import { LogPage } from './support/logPage';

/** What whoever logs a document finds wrong or missing in what was understood. */
interface Corrections {
  /** A talk by words of its line; words of the text where none was found. */
  talk: { found?: string; select?: string; title: string; speakers: string };
  /** Words of the text that are worth keeping. */
  takeaway: string;
  /** A follow-up that was found, or words of the text that say one. */
  followUp: { found?: string; select?: string };
  /** The name of an entity that this does not concern. */
  dismissed: string;
  /** Added at the end, where the text as it stands leads to no entity. */
  note?: string;
}

const NOTE = 'Somebody asked whether this concerns the alert-router.';

const CORRECTIONS: Record<string, Corrections> = {
  '000': {
    talk: {
      found: 'inner workings of the Kube-API',
      title: 'The Inner Workings of the Kube-API',
      speakers: 'Mo Khan, A Colleague',
    },
    takeaway: 'gathered for',
    followUp: { found: 'get further involved with the Kubernetes SIGs' },
    dismissed: 'alert-router',
    note: NOTE,
  },
  '001': {
    talk: {
      select: 'made a call for better test coverage on the codebase',
      title: 'Opening keynote: better test coverage',
      speakers: 'Executive Director of the CNCF',
    },
    takeaway:
      'they had rewritten a lot in the 2.0 release to make everything faster',
    followUp: { found: 'eager to see what things people were doing' },
    dismissed: 'alert-router',
    note: NOTE,
  },
  '002': {
    talk: {
      found: 'Istios Packet’s-Eye',
      title: 'Istio: the Packet’s-Eye View',
      speakers: 'Matt Turner',
    },
    takeaway: 'Over 8,000 people attended KubeCon + CloudNativeCon in Seattle',
    followUp: { found: 'plans to deepen my involvement' },
    dismissed: 'metrics-gateway',
  },
  '003': {
    talk: {
      found: 'Effective Disaster Recovery: The Day We Deleted Production',
      title: 'The Day We Deleted Production',
      speakers: '',
    },
    takeaway: 'I just returned from my first tech conference',
    followUp: { found: 'investing more time into developing this' },
    dismissed: 'traffic-mesh',
  },
  '004': {
    talk: {
      found: 'Cluster API',
      title: 'Keynote: Cluster API',
      speakers: 'Joe Beda',
    },
    takeaway: 'making it one of the largest tech conf',
    followUp: { found: 'I had not heard of Cluster API' },
    dismissed: 'payments-api',
  },
};

const OWNER = { search: 'Observability', ref: 'group:default/observability' };

test.describe('real recaps, put right on the way', () => {
  test.skip(corpusMissing !== undefined, corpusMissing);

  const made: string[] = [];
  test.afterEach(() => cleanUp(made));

  for (const [number, corrections] of Object.entries(CORRECTIONS)) {
    const document = corpus.find(it => it.fileName.startsWith(`${number}_`));
    test(`${number} goes from paste to published`, async ({ page }) => {
      if (!document) throw new Error(`No recap ${number}`);
      const log = new LogPage(page);
      await log.open();
      await log.paste(document.content);
      await expect(log.title).not.toHaveValue('');

      const { takeaway, dismissed, note } = corrections;
      if (note) {
        await log.text.press('ControlOrMeta+End');
        await page.keyboard.insertText(`\n\n${note}\n`);
        await log.text.press('ControlOrMeta+Home');
      }
      await expect(log.entity(dismissed)).toBeVisible();
      await fixTalk(log, corrections.talk);
      await log.select(takeaway);
      await log.makeOfSelection('Takeaway');
      await expect(log.item('Takeaways', takeaway)).toHaveCount(1);
      const followUp = await giveOwner(log, corrections.followUp);
      await log.press('Dismiss', log.entity(dismissed));

      const recapId = await log.publish();
      made.push(recapId);

      await expectCorrected(page, corrections, followUp);
      await expectNothingElseChanged(recapId, document.content, corrections);
    });
  }
});

async function fixTalk(log: LogPage, talk: Corrections['talk']) {
  const { found, select } = talk;
  if (select) {
    await log.select(select);
    await log.makeOfSelection('Talk note');
    await expect(log.item('Talks', select)).toBeVisible();
  }
  await log.press('Edit', log.item('Talks', found ?? select ?? ''));
  const form = log.understood.getByRole('form', { name: /^Edit / });
  await form
    .getByRole('textbox', { name: 'Title of the talk' })
    .fill(talk.title);
  await form.getByRole('textbox', { name: 'Speakers' }).fill(talk.speakers);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  await expect(log.item('Talks', talk.title)).toHaveCount(1);
}

async function giveOwner(log: LogPage, given: Corrections['followUp']) {
  const words = given.found ?? given.select ?? '';
  if (given.select) {
    await log.select(given.select);
    await log.makeOfSelection('Follow-up');
  }
  const item = log.item('Follow-ups', words);
  await item.getByRole('button', { name: /^Owner of / }).click();
  await item.getByRole('textbox', { name: 'Owner' }).fill(OWNER.search);
  await log.page.getByRole('option', { name: OWNER.search }).first().click();
  await expect(
    item.getByRole('button', { name: /^Owner of .*observability$/ }),
  ).toBeVisible();
  return words;
}

/** A reader sees what was put right, and no more what was wrong. */
async function expectCorrected(
  page: Page,
  { talk, takeaway, dismissed }: Corrections,
  followUp: string,
) {
  const lines = (section: string) =>
    page
      .getByRole('region', { name: new RegExp(`^${section} \\d+$`) })
      .getByRole('listitem');
  await expect(
    lines('Talks').filter({
      has: page.getByRole('link', { name: talk.title, exact: true }),
    }),
  ).toHaveCount(1);
  await expect(lines('Takeaways').filter({ hasText: takeaway })).toHaveCount(1);
  await expect(lines('Follow-ups').filter({ hasText: followUp })).toContainText(
    /owner Observability/i,
  );
  // Whoever may edit it can take that back.
  await expect(
    page
      .getByRole('region', { name: /^Concerns/ })
      .getByRole('listitem')
      .filter({ has: page.locator(`a[href$="/${dismissed}"]`) }),
  ).toContainText('Dismissed');
}

/** All the rest is as it was understood. */
async function expectNothingElseChanged(
  recapId: string,
  document: string,
  { talk, takeaway, followUp, dismissed }: Corrections,
) {
  const client = await signedInClient();
  const recap = await client.getRecap(recapId);
  const { content } = await client.parseRecap({ content: document });
  expect(await client.getRecapSource(recapId)).toBe(document);
  expect(shareFoundIn(recap.body, document)).toBeGreaterThan(0.95);
  expect(recap.title).toBe(content.title);

  const talks = content.talks.map(note => note.talk);
  expect(recap.talks).toHaveLength(talks.length + (talk.found ? 0 : 1));
  for (const [at, { title, videoUrl }] of talks.entries()) {
    const stored = recap.talks[at].talk;
    const kept = title === talk.found ? talk.title : title;
    // One with a video that is known may be known by another title.
    if (videoUrl && title !== talk.found)
      expect(videoIdsOf(`${stored.videoUrl}`)).toEqual(videoIdsOf(videoUrl));
    else expect(stored.title?.toLowerCase()).toBe(kept?.toLowerCase());
  }
  const texts = recap.takeaways.map(({ text }) => text);
  const understood = content.takeaways.map(({ text }) => text);
  expect(texts.filter(text => !understood.includes(text))).toEqual([takeaway]);
  expect(understood.filter(text => !texts.includes(text))).toEqual([]);

  expect(recap.followUps.map(({ text, owner }) => ({ text, owner }))).toEqual([
    ...content.followUps.map(({ text }) => ({
      text,
      owner: followUp.found && text.includes(followUp.found) ? OWNER.ref : null,
    })),
    ...(followUp.select ? [{ text: followUp.select, owner: OWNER.ref }] : []),
  ]);

  const links = [recap, ...recap.talks, ...recap.takeaways, ...recap.followUps]
    .flatMap(item => item.links)
    .filter(({ entityRef }) => entityRef.endsWith(`/${dismissed}`));
  expect(links.length).toBeGreaterThan(0);
  for (const { state } of links) expect(state).toBe('dismissed');
}
