import { expect, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import { HUMAN_DELAY, tell, timed } from './support/humanSpeed';
import { LogPage } from './support/logPage';

// Recording a trace would hold up the page that is measured.
test.use({ trace: 'off' });

const made: string[] = [];
test.afterEach(() => cleanUp(made));

const TYPED = `# PromCon Europe 2019, typed

## Life of an Alert (Stuart Nelson)

A walk through the Alertmanager, from the rule to the pager.

Takeaway: group alerts by what wakes a person up.

## Thanos at Scale (Bartek Plotka)

One view over many clusters, with the old blocks in object storage.

Takeaway: keep raw blocks for two weeks only.

Takeaway: one querier for each region is enough.

We will try the inhibition rules in the alert-router next quarter.
`;

test('from an empty page to a published recap at human speed', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const log = new LogPage(page);
  await log.open();
  const ms = await timed(
    'two talks, three takeaways, two entities',
    async () => {
      await log.text.click();
      await page.keyboard.type(TYPED, { delay: HUMAN_DELAY });
      await expect(log.list('Talks')).toHaveCount(2);
      await expect(log.list('Takeaways')).toHaveCount(3);
      await log.press('Accept', log.entity('alert-router'));
      const entity = log.understood.getByRole('textbox', {
        name: 'Add an entity',
      });
      await entity.click();
      await page.keyboard.type('Metrics Gat', { delay: HUMAN_DELAY });
      await page.getByRole('option', { name: /Metrics Gateway/ }).click();
      made.push(await log.publish());
    },
  );
  expect(ms).toBeLessThan(3 * 60_000);

  const client = await signedInClient();
  const recap = await client.getRecap(made[0]);
  expect(recap.status).toBe('published');
  expect(recap.body).toBe(TYPED);
  expect(recap.event?.name).toMatch(/PromCon/);
  expect(recap.talks.map(({ talk }) => talk.title)).toEqual([
    'Life of an Alert',
    'Thanos at Scale',
  ]);
  expect(recap.takeaways).toHaveLength(3);
  const confirmed = [recap, ...recap.talks, ...recap.followUps]
    .flatMap(({ links }) => links)
    .filter(({ state }) => state === 'confirmed')
    .map(({ entityRef }) => entityRef);
  expect(confirmed).toEqual(
    expect.arrayContaining([
      'component:default/alert-router',
      'component:default/metrics-gateway',
    ]),
  );
});

const QUALITIES =
  'Safer Quicker Smaller Larger Quiet Honest Boring Elastic Portable Frugal Curious Patient';
const THINGS =
  'Gateways Alerts Clusters Pipelines Dashboards Operators Databases Queues Meshes Registries Schedulers Runbooks';

/** A recap of about 100 kB with a talk in every combination. */
const LONG_NOTES = `# PromCon Europe 2019, at length\n\n${QUALITIES.split(' ')
  .flatMap(quality => THINGS.split(' ').map(thing => `${quality} ${thing}`))
  .map(
    title => `## ${title} for Everybody (Stuart Nelson)

${'We heard how alerts are grouped, and why that helps whoever is woken up. '.repeat(
  9,
)}

`,
  )
  .join('')}`;

/** In the middle of it. */
const HEADING = '## Elastic Clusters for Everybody (Stuart Nelson)';

test('typing in 100 kB is not held up', async ({ page }) => {
  test.setTimeout(300_000);
  expect(LONG_NOTES.length).toBeGreaterThan(100_000);
  const log = new LogPage(page);
  await log.open();
  await log.paste(LONG_NOTES);
  await expect(log.list('Talks')).toHaveCount(144, { timeout: 60_000 });
  await log.saved();
  await log.selectEndOf(HEADING);

  await page.evaluate(() => {
    const held: { what: string; ms: number }[] = [];
    // The shortest that a browser reports; without it, only those over 104 ms.
    const shortest: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold: 16,
    };
    Object.assign(window, { held });
    new PerformanceObserver(list =>
      list
        .getEntries()
        .forEach(({ name, entryType, duration }) =>
          held.push({ what: `${entryType} ${name}`, ms: duration }),
        ),
    ).observe({ type: 'longtask' });
    new PerformanceObserver(list =>
      (list.getEntries() as PerformanceEventTiming[]).forEach(entry =>
        held.push({
          what: `${entry.name} handled`,
          ms: entry.processingEnd - entry.startTime,
        }),
      ),
    ).observe(shortest);
  });
  const typed =
    ' and here somebody goes on to write what came to mind on the way home, a sentence or two, while the text is read, saved and looked at again, as it is with every word that is written down by anybody';
  await page.keyboard.type(typed, { delay: HUMAN_DELAY });

  const held = await page.evaluate(
    () => (window as unknown as { held: { what: string; ms: number }[] }).held, // set above
  );
  const worst = (part: string) =>
    Math.round(
      Math.max(
        0,
        ...held.filter(({ what }) => what.includes(part)).map(it => it.ms),
      ),
    );
  tell(
    `100 kB: longest task ${worst('longtask')} ms, key held up ${worst(
      'key',
    )} ms, input ${worst('input')} ms; tasks over 50 ms: ${
      held.filter(({ what, ms }) => what.startsWith('longtask') && ms > 50)
        .length
    }`,
  );
  await expect(log.text).toContainText(`${HEADING}${typed}`);
  await log.saved();
  const client = await signedInClient();
  await expect
    .poll(async () => (await client.getDraft(log.draftId())).body)
    .toBe(LONG_NOTES.replace(HEADING, `${HEADING}${typed}`));
});
