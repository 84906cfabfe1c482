import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import {
  corpus,
  corpusMissing,
  shareFoundIn,
  videoIdsOf,
} from './support/corpus';
import { LogPage } from './support/logPage';

test.describe('real recaps through the API', () => {
  test.skip(corpusMissing !== undefined, corpusMissing);

  for (const { fileName, content } of corpus) {
    test(`${fileName} goes in whole and is found on an entity's page`, async () => {
      const client = await signedInClient();
      const understood = await client.parseRecap({ content, fileName });
      const created = await client.createRecap({
        source: { kind: 'uploaded', name: fileName, content },
        content: {
          ...understood.content,
          links: [
            {
              entityRef: 'component:default/basket-prototype',
              origin: 'author',
              state: 'confirmed',
              confidence: 1,
              reason: null,
              words: null,
            },
          ],
        },
      });
      const recap = await client.publishRecap(created);

      expect(shareFoundIn(recap.body, content)).toBeGreaterThan(0.95);
      for (const id of videoIdsOf(content)) expect(recap.body).toContain(id);
      const original = await client.getRecapSource(recap.id);
      expect(original).toBe(content);
      expect(recap.source.hash).toBe(
        createHash('sha256').update(content).digest('hex'),
      );

      const { items } = await client.listEntityLearnings(
        'component:default/basket-prototype',
        { kind: 'recap', limit: 100 },
      );
      expect(items).toContainEqual(
        expect.objectContaining({ id: recap.id, text: recap.title }),
      );
      await client.deleteRecap(recap);
    });
  }
});

test.describe('real recaps through the log page', () => {
  test.skip(corpusMissing !== undefined, corpusMissing);

  const made: string[] = [];
  test.afterEach(() => cleanUp(made));

  for (const { fileName, path, content } of corpus.filter(
    ({ fileName: name }) => /^\d{3}_/.test(name),
  )) {
    test(`${fileName} is logged, shown whole and found on an entity's page`, async ({
      page,
    }) => {
      const log = new LogPage(page);
      await log.open();
      await log.chooseFiles(path);
      await expect(log.title).not.toHaveValue('');
      await log.link('Basket Prototype');
      const recapId = await log.publish();
      made.push(recapId);

      const body = page.getByRole('region', { name: 'The whole recap' });
      // Players and names of images that stand between the words cost a little.
      expect(shareFoundIn(await body.innerText(), content)).toBeGreaterThan(
        0.93,
      );
      const frames = body.locator('iframe');
      await expect(frames).toHaveCount(0);
      const play = body.getByRole('button', { name: /^Play / });
      for (let left = await play.count(); left > 0; left--)
        await play.first().click();
      const addresses = [
        ...(await frames.evaluateAll(all =>
          all.map(it => it.getAttribute('src')),
        )),
        ...(await body
          .getByRole('link')
          .evaluateAll(all => all.map(it => it.getAttribute('href')))),
      ].join(' ');
      for (const id of videoIdsOf(content)) expect(addresses).toContain(id);
      if (/<iframe/.test(content))
        expect(await frames.count()).toBeGreaterThan(0);

      const client = await signedInClient();
      expect(await client.getRecapSource(recapId)).toBe(content);

      const { title } = await client.getRecap(recapId);
      await page.goto('/catalog/default/component/basket-prototype');
      await expect(
        page.getByRole('link', { name: title }).first(),
      ).toBeVisible();
    });
  }
});
