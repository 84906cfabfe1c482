import type { Entity } from '@backstage/catalog-model';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import {
  metricsGateway,
  renderLearnings,
} from '../../__testUtils__/renderLearnings';
import { aLink, anId, aRecap } from '../../__testUtils__/samples';

const noTalk = {
  title: null,
  speakers: [],
  day: null,
  track: null,
  videoUrl: null,
  slidesUrl: null,
};

function show(given: Partial<Recap>, entities: Entity[] = []) {
  const api = new InMemoryLearningsApi();
  const recap = aRecap({ title: 'My first KubeCon', ...given });
  api.recaps = [recap];
  renderLearnings(`/learnings/recaps/${recap.id}`, { api, entities });
  return { api, recap };
}

const heading = () =>
  screen.findByRole('heading', { level: 2, name: 'My first KubeCon' });

async function choose(action: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}

describe('The page of a recap', () => {
  it('shows a note as it was written where no text follows', async () => {
    show({
      body: '',
      talks: [
        {
          id: anId(),
          talkId: anId(),
          anchor: null,
          links: [],
          talk: { ...noTalk, title: 'Autoscaling' },
          text: 'Scales over **four** clusters.',
          recommended: false,
          contributor: null,
        },
      ],
    });
    await heading();
    expect(screen.getByText('four').tagName).toBe('STRONG');
  });

  it('shows what was learned, by whom, and what it concerns', async () => {
    const talkId = anId();
    show({
      publishingTeam: 'group:default/observability',
      contributors: [
        { name: 'Ann Lee', role: 'author', userRef: 'user:default/ann' },
      ],
      talks: [
        {
          id: anId(),
          talkId,
          anchor: null,
          links: [],
          talk: {
            ...noTalk,
            title: 'Autoscaling',
            speakers: ['Andrew Seigner'],
            slidesUrl: 'https://slides.example.com/a.pdf',
          },
          text: 'Scales over **four** clusters.',
          recommended: true,
          contributor: 0,
        },
      ],
      takeaways: [
        {
          id: anId(),
          anchor: null,
          links: [],
          text: 'Pin versions.',
          kind: 'caution',
          talk: 0,
          contributor: null,
        },
      ],
      followUps: [
        {
          id: anId(),
          version: 1,
          anchor: null,
          links: [],
          text: 'Try readiness gates',
          owner: 'group:default/observability',
          dueDate: null,
          state: 'open',
          outcome: null,
          ticketUrl: null,
          talk: null,
        },
      ],
      links: [
        aLink(),
        aLink({ entityRef: 'system:default/telemetry', missing: true }),
      ],
    });
    await heading();

    const takeaways = screen.getByRole('region', { name: 'Takeaways 1' });
    expect(takeaways).toHaveTextContent('Caution');
    expect(takeaways).toHaveTextContent('Pin versions.');
    expect(
      within(takeaways).getByRole('link', { name: 'Autoscaling' }),
    ).toHaveAttribute('href', `/learnings/talks/${talkId}`);
    const talks = screen.getByRole('region', { name: 'Talks 1' });
    expect(talks).toHaveTextContent(
      'by Andrew Seigner · noted by Ann Lee · recommended',
    );
    expect(talks).toHaveTextContent('Scales over four clusters.');
    expect(
      screen.getByRole('region', { name: 'Follow-ups 1' }),
    ).toHaveTextContent('Try readiness gates');
    expect(
      screen.getByRole('region', { name: 'Who to ask' }),
    ).toHaveTextContent('Ann Lee author');
    const concerns = screen.getByRole('region', {
      name: 'Concerns in the catalog',
    });
    expect(
      within(concerns).getByRole('link', { name: 'metrics-gateway' }),
    ).toBeInTheDocument();
    expect(concerns).toHaveTextContent('no longer in the catalog');
    expect(
      within(concerns).queryByRole('link', { name: 'telemetry' }),
    ).not.toBeInTheDocument();
  });

  it('lets nothing of a hostile document become more than text', async () => {
    show({
      tags: ['<img src=x onerror=alert(1)>'],
      contributors: [
        {
          name: '<script>alert(1)</script>',
          role: 'author',
          userRef: null,
        },
      ],
      body: [
        '<script>window.hacked = 1</script>',
        '',
        '<img src=x onerror="window.hacked = 1">',
        '',
        '[click](javascript:window.hacked=1) and [data](data:text/html,hi)',
        '',
        '[vb](vbscript:msgbox) <javascript:alert(1)>',
        '',
        '![tracked](http://tracker.example.com/a.png)',
        '![inline](data:image/svg+xml;base64,PHN2Zy8+)',
        '',
        '<iframe src="https://evil.example.com"></iframe>',
        '',
        '<svg/onload=alert(1)>',
      ].join('\n'),
    });
    await heading();
    const body = screen.getByRole('region', { name: 'The whole recap' });

    expect(
      body.querySelectorAll('script, img, iframe, a, svg[onload]'),
    ).toHaveLength(0);
    expect(body).toHaveTextContent('click and data');
    expect(body).toHaveTextContent('Image: tracked');
    expect(body).toHaveTextContent('Image: inline');
    expect(document.querySelector('[onerror], [onload]')).toBeNull();
    expect(window).not.toHaveProperty('hacked');
  });

  it('keeps the links, images and tables of an honest document', async () => {
    show({
      body: [
        '# Day one',
        '',
        '### Morning',
        '',
        'See [Thanos](https://thanos.io) and ![diagram](https://img.example.com/a.png)',
        '',
        '| a | b |',
        '| - | - |',
        '| 1 | 2 |',
      ].join('\n'),
    });
    await heading();
    const body = within(
      screen.getByRole('region', { name: 'The whole recap' }),
    );

    expect(body.getByRole('link', { name: /^Thanos/ })).toHaveAttribute(
      'href',
      'https://thanos.io/',
    );
    expect(body.getByRole('img', { name: 'diagram' })).toHaveAttribute(
      'loading',
      'lazy',
    );
    expect(body.getByRole('table')).toBeInTheDocument();
    expect(
      body.getByRole('heading', { level: 4, name: 'Day one' }),
    ).toBeInTheDocument();
    expect(
      body.getByRole('heading', { level: 5, name: 'Morning' }),
    ).toBeInTheDocument();
  });

  it('loads a video only once it is asked for', async () => {
    show({ body: 'Look:\n\nhttps://youtu.be/dQw4w9WgXcQ?t=1m30s\n' });
    await heading();
    expect(document.querySelector('iframe')).toBeNull();

    await userEvent.click(
      screen.getByRole('button', { name: 'Play from YouTube: the recording' }),
    );
    expect(
      screen.getByTitle('the recording, played from YouTube'),
    ).toHaveAttribute(
      'src',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90',
    );
  });

  it('dismisses a wrong suggestion in all of the recap', async () => {
    const { api, recap } = show({ links: [aLink()] });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Dismiss.*metrics-gateway/ }),
    );

    expect(await screen.findByText('Dismissed')).toBeInTheDocument();
    await waitFor(() => expect(api.recaps[0].links[0].state).toBe('dismissed'));
    expect(
      screen.getByRole('button', { name: 'Undo for: metrics-gateway' }),
    ).toHaveFocus();
    expect(recap.links).toHaveLength(1);
  });

  it('shows takeaways in the order that their authors gave them', async () => {
    const plain = { anchor: null, links: [], talk: null, contributor: null };
    show({
      takeaways: [
        { ...plain, id: anId(), kind: 'practice', text: 'Pin versions.' },
        { ...plain, id: anId(), kind: 'insight', text: 'Caches lie.' },
      ],
    });
    const takeaways = await screen.findByRole('region', {
      name: 'Takeaways 2',
    });
    expect(takeaways).toHaveTextContent(/Pin versions.*Caches lie/);
  });

  it('asks no more about what was confirmed, and lets it be taken back at once', async () => {
    const confirmed = { entityRef: 'component:default/alert-router' } as const;
    show({ links: [aLink(), aLink({ ...confirmed, state: 'confirmed' })] });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Confirm.*metrics-gateway/ }),
    );
    expect(
      await screen.findByRole('button', { name: 'Undo for: metrics-gateway' }),
    ).toHaveFocus();
    expect(
      screen.queryByRole('button', { name: /alert-router/ }),
    ).not.toBeInTheDocument();
  });

  it('leaves nothing to decide where the author linked the entity', async () => {
    show({ links: [aLink({ origin: 'author', state: 'confirmed' }), aLink()] });
    await screen.findByText('linked by its author');
    expect(
      screen.queryByRole('button', { name: /metrics-gateway/ }),
    ).not.toBeInTheDocument();
  });

  it('is deleted only after a second thought, and can be brought back', async () => {
    const { api } = show({});
    await choose('Delete');
    const dialog = await screen.findByRole('dialog', {
      name: 'Delete this recap?',
    });
    expect(api.recaps).toHaveLength(1);

    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'What teams brought back' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Deleted.')).toBeInTheDocument();
    expect(api.recaps).toHaveLength(0);

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone.')).toBeInTheDocument();
    expect(api.recaps).toHaveLength(1);
  });

  it('says why it could not be brought back', async () => {
    const { api } = show({});
    api.fail('undeleteRecap', new Error('It is gone for good'));
    await choose('Delete');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Delete',
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByText('It could not be undone. It is gone for good'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
  });

  it('says so where somebody else was faster', async () => {
    const { api } = show({});
    await heading();
    api.recaps[0].version = 7;

    await choose('Archive');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Archive',
      }),
    );
    expect(
      await screen.findByText(/changed it in the meantime/),
    ).toBeInTheDocument();
    expect(api.recaps[0].status).toBe('published');
  });

  it('is published again once it is archived', async () => {
    const { api } = show({ status: 'archived' });
    await choose('Publish again');
    expect(await screen.findByText('Published.')).toBeInTheDocument();
    expect(api.recaps[0].status).toBe('published');
  });

  it('leads to editing, to its history, and does the rest by keyboard', async () => {
    const { recap } = show({});
    expect(await screen.findByRole('button', { name: 'Edit' })).toHaveAttribute(
      'href',
      `/learnings/log?recap=${recap.id}`,
    );

    const more = screen.getByRole('button', { name: 'More actions' });
    more.focus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('menuitem', { name: 'History' }),
    ).toHaveAttribute('href', `/learnings/recaps/${recap.id}/history`);
    await userEvent.keyboard('{End}{Enter}');
    expect(
      await screen.findByRole('dialog', { name: 'Delete this recap?' }),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(more).toHaveFocus());
  });

  it('tells editors of unpublished changes, and leads to them', async () => {
    const { recap } = show({
      workingCopy: {
        draftId: anId(),
        updatedAt: '2026-05-30T10:00:00.000Z',
        updatedBy: 'user:default/jonas',
      },
    });
    expect(
      await screen.findByText(/is editing this: unpublished changes from May/),
    ).toHaveTextContent(/^jonas is editing this/);
    expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute(
      'href',
      `/learnings/log?recap=${recap.id}`,
    );
  });

  it('lets everybody have the original', async () => {
    show({ editable: false });
    await heading();
    expect(
      screen.getByRole('button', { name: 'Download the original' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'More actions' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('links again what pointed to an entity that is gone', async () => {
    const { api, recap } = show(
      {
        links: [aLink({ entityRef: 'system:default/old', missing: true })],
      },
      [metricsGateway],
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Link again what pointed to old…',
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Link again' });
    expect(within(dialog).getByRole('button', { name: 'Link' })).toBeDisabled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Entity' }),
      'metrics',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /metrics-gateway/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Everywhere' }),
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Link' }));

    expect(
      await screen.findByText('Linked again in 1 recap.'),
    ).toBeInTheDocument();
    expect(api.callsOf('relink')[0].args).toEqual([
      {
        from: 'system:default/old',
        to: 'component:default/metrics-gateway',
        recapId: null,
      },
    ]);
    expect(api.recaps[0].id).toBe(recap.id);
    expect(
      await screen.findByRole('link', { name: 'metrics-gateway' }),
    ).toBeInTheDocument();
  });

  it('says that there is no such recap', async () => {
    renderLearnings(`/learnings/recaps/${anId()}`, {
      api: new InMemoryLearningsApi(),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is nothing here.',
    );
  });
});
