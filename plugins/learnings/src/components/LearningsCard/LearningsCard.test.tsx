import type { EntityLearning } from '@conference-learnings/plugin-learnings-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderOnEntity } from '../../__testUtils__/renderLearnings';
import { aLink, anEntityLearning } from '../../__testUtils__/samples';
import { LearningsCard } from './LearningsCard';

const TAB = '/catalog/default/component/metrics-gateway/learnings';

describe('The card of an entity', () => {
  it('shows what was learned, where, from whom, and why it stands here', async () => {
    const api = new InMemoryLearningsApi();
    const talk = {
      id: '0190aaaa-0000-7000-8000-00000000beef',
      title: 'Autoscaling',
      speakers: [],
    };
    api.entityLearnings = [anEntityLearning({ talk })];
    renderOnEntity(<LearningsCard />, { api });

    const line = within(
      within(await screen.findByRole('list', { name: 'Learnings' })).getByRole(
        'listitem',
      ),
    );
    expect(line.getByText('Practice')).toBeInTheDocument();
    expect(
      line.getByRole('link', { name: 'Scale on a global query.' }),
    ).toHaveAttribute(
      'href',
      `/learnings/recaps/${api.entityLearnings[0].recap.id}#${api.entityLearnings[0].id}`,
    );
    expect(line.getByRole('link', { name: 'Autoscaling' })).toHaveAttribute(
      'href',
      `/learnings/talks/${talk.id}`,
    );
    expect(
      line.getByRole('link', { name: 'KubeCon Europe 2019' }),
    ).toBeInTheDocument();
    expect(line.getByRole('link', { name: 'Ann Lee' })).toHaveAttribute(
      'href',
      '/catalog/default/user/ann',
    );
    expect(
      line.getByText(/concerns this component: it mentions/),
    ).toHaveTextContent(
      'concerns this component: it mentions Thanos, which it uses',
    );
  });

  it.each<[string, Partial<EntityLearning>]>([
    ['linked by its author', { link: aLink({ origin: 'author' }) }],
    [
      'named in the text: “metrics gateway”',
      { link: aLink({ reason: 'name', words: 'metrics gateway' }) },
    ],
    [
      'reaches it through system telemetry',
      { reach: { kind: 'parent', via: 'system:default/telemetry' } },
    ],
    [
      'reaches it through API metrics',
      { reach: { kind: 'part', via: 'api:default/metrics' } },
    ],
    [
      'concerns metrics-gateway, which this team owns',
      { reach: { kind: 'owned', via: 'component:default/metrics-gateway' } },
    ],
    [
      'published by this team',
      { link: null, reach: { kind: 'published', via: null } },
    ],
    [
      'written by a member of this team',
      { link: null, reach: { kind: 'member', via: null } },
    ],
    [
      'written by ann, a member of this team',
      { link: null, reach: { kind: 'member', via: 'user:default/ann' } },
    ],
  ])('gives the reason "%s"', async (reason, given) => {
    const api = new InMemoryLearningsApi();
    api.entityLearnings = [anEntityLearning(given)];
    renderOnEntity(<LearningsCard />, { api });

    expect(await screen.findByRole('listitem')).toHaveTextContent(reason);
  });

  it('leads to all of them and to one technology of them', async () => {
    const api = new InMemoryLearningsApi();
    api.entityLearnings = Array.from({ length: 7 }, (_, at) =>
      anEntityLearning({ text: `Learning ${at}` }),
    );
    api.facets = {
      events: [],
      technologies: [{ name: 'Thanos', count: 4 }],
      openFollowUps: 2,
      standings: [],
    };
    renderOnEntity(<LearningsCard />, { api });

    expect(
      await screen.findByRole('link', { name: 'All 7 learnings' }),
    ).toHaveAttribute('href', TAB);
    expect(
      within(screen.getByRole('list', { name: 'Learnings' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(5);
    expect(
      screen.getByRole('button', { name: 'Thanos 4 learnings' }),
    ).toHaveAttribute('href', `${TAB}?technology=Thanos`);
    expect(
      screen.getByRole('link', { name: '2 follow-ups are open' }),
    ).toHaveAttribute('href', `${TAB}?kind=followUp`);
    expect(api.calls).toHaveLength(1);
  });

  it('invites to log where there is nothing', async () => {
    renderOnEntity(<LearningsCard />, { api: new InMemoryLearningsApi() });

    expect(
      await screen.findByText('Nothing learned here yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Log the first learning' }),
    ).toBeInTheDocument();
  });

  it('shows that it is loading', async () => {
    const api = new InMemoryLearningsApi();
    const letGo = api.hold('listEntityLearnings');
    renderOnEntity(<LearningsCard />, { api });

    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    letGo();
    expect(
      await screen.findByText('Nothing learned here yet'),
    ).toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    const api = new InMemoryLearningsApi();
    api.entityLearnings = [anEntityLearning()];
    api.fail('listEntityLearnings', new Error('The database is away'));
    renderOnEntity(<LearningsCard />, { api });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.mend('listEntityLearnings');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Scale on a global query.'),
    ).toBeInTheDocument();
  });
});
