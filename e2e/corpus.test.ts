import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { signedInClient } from './support/api';
import {
  corpus,
  corpusMissing,
  shareFoundIn,
  videoIdsOf,
} from './support/corpus';

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
