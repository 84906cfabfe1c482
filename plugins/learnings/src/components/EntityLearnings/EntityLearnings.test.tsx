import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderOnEntity } from '../../__testUtils__/renderLearnings';
import { aLink, anEntityLearning } from '../../__testUtils__/samples';
import { EntityLearnings } from './EntityLearnings';

function filled() {
  const api = new InMemoryLearningsApi();
  api.entityLearnings = [
    anEntityLearning({ text: 'Pin versions.', kind: 'caution' }),
    anEntityLearning({
      text: 'Use gates.',
      technologies: ['Linkerd'],
      reach: { kind: 'parent', via: 'system:default/telemetry' },
    }),
  ];
  api.facets = {
    events: [{ id: '0190aaaa-0000-7000-8000-00000000cafe', name: 'FOSDEM' }],
    technologies: [
      { name: 'Thanos', count: 1 },
      { name: 'Linkerd', count: 1 },
    ],
    openFollowUps: 0,
    standings: [],
  };
  return api;
}

async function choose(field: string, option: string) {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(field) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('The tab of an entity', () => {
  it('takes its filters from the URL', async () => {
    renderOnEntity(<EntityLearnings />, {
      api: filled(),
      search: '?technology=Linkerd',
    });

    expect(await screen.findByText('Use gates.')).toBeInTheDocument();
    expect(screen.queryByText('Pin versions.')).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Remove filter Linkerd' }),
    ).toBeInTheDocument();
  });

  it('writes its filters to the URL', async () => {
    renderOnEntity(<EntityLearnings />, { api: filled() });
    await screen.findByText('Use gates.');

    await choose('Reach', 'Its own only');
    await waitFor(() =>
      expect(screen.queryByText('Use gates.')).not.toBeInTheDocument(),
    );
    await choose('Kind', 'Caution');
    expect(screen.getByRole('status', { name: 'query' })).toHaveTextContent(
      '?reach=own&kind=caution',
    );
    expect(await screen.findByText('Pin versions.')).toBeInTheDocument();
  });

  it('loads more on demand', async () => {
    const api = filled();
    api.pageSize = 1;
    renderOnEntity(<EntityLearnings />, { api });
    await screen.findByText('Pin versions.');

    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('Use gates.')).toBeInTheDocument();
  });

  it('dismisses a wrong suggestion and takes that back in the same place', async () => {
    const api = filled();
    const { link } = api.entityLearnings[0];
    renderOnEntity(<EntityLearnings />, { api });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Dismiss, it does not concern this: Pin versions.',
      }),
    );
    expect(
      await screen.findByRole('listitem', { name: 'Dismissed' }),
    ).toHaveTextContent('Pin versions.');
    await waitFor(() => expect(link?.state).toBe('dismissed'));

    await userEvent.click(
      screen.getByRole('button', { name: 'Undo for: Pin versions.' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Pin versions.' }),
    ).toBeInTheDocument();
    await waitFor(() => expect(link?.state).toBe('suggested'));
  });

  it('brings a line back and says so where dismissing fails', async () => {
    const api = filled();
    api.fail('updateLink', new Error('You may not do that'));
    renderOnEntity(<EntityLearnings />, { api });

    await userEvent.click(
      await screen.findByRole('button', { name: /^Dismiss.*Pin versions/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not do that',
    );
    expect(
      screen.getByRole('link', { name: 'Pin versions.' }),
    ).toBeInTheDocument();
  });

  it('confirms a suggestion', async () => {
    const api = filled();
    renderOnEntity(<EntityLearnings />, { api });

    await userEvent.click(
      await screen.findByRole('button', { name: /^Confirm.*Pin versions/ }),
    );
    expect(await screen.findByText('Confirmed')).toBeInTheDocument();
    await waitFor(() =>
      expect(api.entityLearnings[0].link?.state).toBe('confirmed'),
    );
  });

  it('offers no decision on what the author linked or what reaches it from elsewhere', async () => {
    const api = filled();
    api.entityLearnings = [
      anEntityLearning({ link: aLink({ origin: 'author' }) }),
      anEntityLearning({
        reach: { kind: 'parent', via: 'system:default/telemetry' },
        link: aLink({ entityRef: 'system:default/telemetry' }),
      }),
    ];
    renderOnEntity(<EntityLearnings />, { api });

    await screen.findByText('linked by its author');
    expect(
      screen.queryByRole('button', { name: /^Dismiss/ }),
    ).not.toBeInTheDocument();
  });
});
