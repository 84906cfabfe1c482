import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import learningsPlugin from './index';

const payments = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { type: 'service', owner: 'platform', lifecycle: 'production' },
};

describe('learningsPlugin', () => {
  it('takes a text all the way to the page of the component that it concerns', async () => {
    const { server } = await startTestBackend({
      features: [
        learningsPlugin,
        catalogServiceMock.factory({ entities: [payments] }),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      ],
    });
    const text = '# KubeCon Europe 2019\n\nWe saw Thanos.\n';
    const parsed = await request(server)
      .post('/api/learnings/recaps/parse')
      .send({ content: text, fileName: 'kubecon.md' })
      .expect(200);

    const content = {
      ...parsed.body.content,
      links: [
        {
          entityRef: 'component:default/payments',
          origin: 'author',
          state: 'confirmed',
          confidence: 1,
          reason: null,
          words: null,
        },
      ],
    };
    const created = await request(server)
      .post('/api/learnings/recaps')
      .send({
        content,
        source: { kind: 'uploaded', name: 'kubecon.md', content: text },
      })
      .expect(201);
    expect(created.body).toMatchObject({ status: 'draft', version: 1 });

    await request(server)
      .post(`/api/learnings/recaps/${created.body.id}/publish`)
      .set('If-Match', '"1"')
      .expect(200);

    const feed = await request(server).get('/api/learnings/learnings');
    expect(feed.body.items).toEqual([
      expect.objectContaining({
        type: 'recap',
        text: parsed.body.content.title,
        technologies: ['Thanos'],
      }),
    ]);
    const page = await request(server)
      .get('/api/learnings/entities/component/default/payments/learnings')
      .expect(200);
    expect(page.body).toMatchObject({
      items: [{ id: created.body.id, reach: { kind: 'own', via: null } }],
      totalItems: 1,
      facets: { technologies: [{ name: 'Thanos', count: 1 }] },
    });
  });
});
