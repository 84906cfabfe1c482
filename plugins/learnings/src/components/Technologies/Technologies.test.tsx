import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { anEntry, aTechnology } from '../../__testUtils__/samples';

function show(search = '') {
  const api = new InMemoryLearningsApi();
  const thanos = aTechnology({
    name: 'Thanos',
    firstHeard: '2019-05-20',
    statuses: [{ status: 'contradicted', count: 2 }],
  });
  api.technologies = [aTechnology({ name: 'Cortex' }), thanos];
  api.adoption = [
    anEntry({
      technology: thanos,
      scope: 'group:default/observability',
      stage: 'adopt',
    }),
  ];
  api.radar = {
    quadrants: ['a', 'b', 'c', 'd'].map(id => ({ id, name: `Quarter ${id}` })),
    rings: ['adopt', 'trial', 'assess', 'hold', 'rejected'].map(id => ({
      id,
      name: id,
      color: '#000000',
      description: id,
    })),
    entries: [
      {
        key: thanos.id,
        id: thanos.id,
        title: 'Thanos',
        quadrant: 'b',
        description: '',
        links: [],
        timeline: [
          {
            date: '2021-02-15',
            ringId: 'adopt',
            description: '',
            moved: 1 as const,
          },
          {
            date: '2019-06-24',
            ringId: 'assess',
            description: '',
            moved: 0 as const,
          },
        ],
      },
    ],
  };
  renderLearnings(`/learnings/technologies${search}`, { api });
  return { api, thanos };
}

describe('Technologies', () => {
  it('stand in a table with their stage, teams and what the catalog shows', async () => {
    const { thanos } = show();
    const row = await screen.findByRole('row', { name: /^Thanos/ });
    expect(row).toHaveTextContent(/adopt.*observability.*2 contradicted.*2019/);
    expect(within(row).getByRole('link', { name: 'Thanos' })).toHaveAttribute(
      'href',
      `/learnings/technologies/${thanos.id}`,
    );
    expect(screen.getByRole('row', { name: /^Cortex/ })).toHaveTextContent(
      'heard',
    );
  });

  it('are filtered by what the URL says', async () => {
    const { api } = show('?stage=heard&text=Cor');
    await screen.findByRole('row', { name: /^Cortex/ });
    expect(screen.queryByRole('row', { name: /^Thanos/ })).toBeNull();
    expect(
      api.calls.find(({ method }) => method === 'listTechnologies')?.args,
    ).toEqual([expect.objectContaining({ stage: 'heard', text: 'Cor' })]);
  });

  it('are sorted by the head of a column, and narrowed to a status', async () => {
    const { api } = show();
    const head = await screen.findByRole('columnheader', {
      name: 'Technology',
    });
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    const moved = screen.getByRole('columnheader', { name: 'Last moved' });
    await userEvent.click(within(moved).getByRole('button'));
    await waitFor(() =>
      expect(moved).toHaveAttribute('aria-sort', 'descending'),
    );
    expect(head).not.toHaveAttribute('aria-sort');
    await userEvent.click(
      screen.getByRole('button', { name: /Against the catalog/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'contradicted' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: /^Cortex/ })).toBeNull(),
    );
    expect(api.calls.at(-1)).toMatchObject({
      method: 'listTechnologies',
      args: [{ sort: 'lastMoved', status: 'contradicted' }],
    });
  });

  it('say what to do where a filter leaves none', async () => {
    show('?text=zzz');
    expect(await screen.findByText('No technology is like that')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByRole('row', { name: /^Thanos/ })).toBeVisible();
  });

  it('are added, and lead to their page', async () => {
    const { api } = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a technology' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Name' }),
      'Mimir',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Mimir' }),
    ).toBeVisible();
    expect(api.technologies.map(({ name }) => name)).toContain('Mimir');
  });

  it('stand on a radar by keyboard and by list, as it was on any day', async () => {
    const { thanos } = show('?view=radar&on=2019-12-31&moved=36');
    const radar = await screen.findByRole('group', {
      name: 'Radar of technologies',
    });
    expect(
      within(radar).getByRole('link', { name: /^Thanos, assess moved in/ }),
    ).toHaveAttribute('href', `/learnings/technologies/${thanos.id}`);
    const quarter = screen.getByRole('region', { name: /Quarter b/ });
    expect(quarter).toHaveTextContent(/Thanos.*assess/);
    const slider = screen.getByRole('slider');
    slider.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() =>
      expect(
        within(radar).getByRole('link', { name: /^Thanos, adopt/ }),
      ).toBeInTheDocument(),
    );
  });
});
