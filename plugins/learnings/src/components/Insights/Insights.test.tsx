import type { Entity } from '@backstage/catalog-model';
import type {
  Conference,
  Insights,
} from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { noInsights } from '../../__testUtils__/inMemory/noInsights';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { anId } from '../../__testUtils__/samples';
import { download } from '../common/download';
import { monthsBefore, today } from '../common/useDates';

jest.mock('../common/download', () => ({ download: jest.fn() }));

const commerce: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name: 'commerce', namespace: 'default' },
};

const aConference = (given: Partial<Conference> = {}): Conference => ({
  event: { id: anId(), name: 'KubeCon Europe 2019' },
  startDate: '2019-05-20',
  talks: 12,
  takeaways: 30,
  followUps: { open: 1, done: 4, dropped: 2 },
  technologies: { heardFirst: 6, tried: 3, adopted: 1 },
  ...given,
});

const someInsights = (): Insights => ({
  ...noInsights(),
  funnel: { talks: 40, takeaways: 60, followUps: 9, trials: 3, adoptions: 1 },
  medianDays: {
    heardToAssess: 30,
    assessToTrial: 12.5,
    trialToAdopt: 1,
    followUpToClosed: null,
  },
  conferences: { items: [aConference()], total: 1 },
  series: ['KubeCon', 'PromCon'],
});

function show(insights = someInsights(), search = '') {
  const api = new InMemoryLearningsApi();
  api.insights = insights;
  renderLearnings(`/learnings/insights${search}`, {
    api,
    entities: [commerce],
  });
  return api;
}

const lastQuery = (api: InMemoryLearningsApi) =>
  api.callsOf('getInsights').at(-1)?.args[0];

/** What a table says, row by row. */
const rowsOf = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      (['rowheader', 'cell'] as const)
        .flatMap(role => within(row).getAllByRole(role))
        .map(cell => cell.textContent),
    );

const choose = async (field: string, option: string) => {
  await userEvent.click(
    await screen.findByRole('button', { name: new RegExp(field) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('The page of insights', () => {
  it('tells how many talks became something, and how long it took', async () => {
    show();
    expect(
      (await rowsOf('From talk to adoption')).map(([step, count]) => [
        step,
        count,
      ]),
    ).toEqual([
      ['Talks', '40'],
      ['Takeaways', '60'],
      ['Follow-ups', '9'],
      ['Trials', '3'],
      ['Adoptions', '1'],
    ]);
    expect(await rowsOf('How long it takes')).toEqual([
      ['Heard of first → assess', '30 days'],
      ['Assess → trial', '12.5 days'],
      ['Trial → adopt', '1 day'],
      ['Follow-up written → closed', 'Not made yet'],
    ]);
    expect(
      screen.getByRole('img', {
        name: 'Chart: From talk to adoption. The table below it says the same.',
      }),
    ).toBeInTheDocument();
  });

  it('tells what each conference led to, and leads to it', async () => {
    const insights = someInsights();
    show(insights);
    expect(await rowsOf('What each conference led to')).toEqual([
      [
        'KubeCon Europe 2019',
        'May 20, 2019',
        ...['12', '30', '1', '4', '2', '6', '3', '1'],
      ],
    ]);
    const { id } = insights.conferences.items[0].event;
    expect(
      screen.getByRole('link', { name: 'KubeCon Europe 2019' }),
    ).toHaveAttribute('href', `/learnings/events/${id}`);
  });

  it('leads to what was heard and not tried, and to where overdue work comes from', async () => {
    const [technologyId, recapId, followUpId] = [anId(), anId(), anId()];
    show({
      ...someInsights(),
      heardNotTried: {
        total: 101,
        items: [
          {
            id: technologyId,
            name: 'Knative',
            recapCount: 5,
            teamCount: 3,
            lastHeard: '2026-03-04',
            stage: null,
          },
        ],
      },
      overdue: {
        total: 2,
        items: [
          {
            id: followUpId,
            text: 'Look at probes',
            owner: 'user:default/jonas',
            dueDate: '2020-06-01',
            recap: { id: recapId, title: 'My first KubeCon' },
          },
          {
            id: anId(),
            text: 'Tidy up',
            owner: null,
            dueDate: '2020-07-01',
            recap: null,
          },
        ],
      },
    });
    expect(await rowsOf('Heard by many, tried by nobody now')).toEqual([
      ['Knative', 'heard', '5', '3', 'Mar 4, 2026'],
    ]);
    expect(screen.getByText('The first 1 of 101.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Knative' })).toHaveAttribute(
      'href',
      `/learnings/technologies/${technologyId}`,
    );
    expect(await rowsOf('Overdue follow-ups')).toEqual([
      ['Look at probes', 'jonas', 'Jun 1, 2020', 'My first KubeCon'],
      ['Tidy up', 'Nobody owns it yet', 'Jul 1, 2020', 'Logged on its own'],
    ]);
    expect(
      screen.getByRole('link', { name: 'My first KubeCon' }),
    ).toHaveAttribute('href', `/learnings/recaps/${recapId}#${followUpId}`);
  });

  it('asks for all time, and for what is chosen', async () => {
    const api = show();
    await rowsOf('From talk to adoption');
    expect(lastQuery(api)).toEqual({});

    await choose('Everything', 'Last 3 years');
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({ from: monthsBefore(today(), 36) }),
    );
    await choose('Every series', 'PromCon');
    await waitFor(() =>
      expect(lastQuery(api)).toMatchObject({ series: 'PromCon' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Domain' }),
      'com',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /commerce/ }),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({
        from: monthsBefore(today(), 36),
        series: 'PromCon',
        domain: 'domain:default/commerce',
      }),
    );
  });

  it('opens as its address says, whatever is wrong in it', async () => {
    const api = show(
      someInsights(),
      '?period=year&series=QCon&domain=domain:default/commerce',
    );
    await rowsOf('From talk to adoption');
    expect(lastQuery(api)).toEqual({
      from: monthsBefore(today(), 12),
      series: 'QCon',
      domain: 'domain:default/commerce',
    });
    expect(screen.getByRole('textbox', { name: 'Domain' })).toHaveValue(
      'commerce',
    );
  });

  it('leaves out of the address what it does not know', async () => {
    const api = show(someInsights(), '?period=never&domain=commerce');
    await rowsOf('From talk to adoption');
    expect(lastQuery(api)).toEqual({});
  });

  it('gives its figures as CSV', async () => {
    const insights = someInsights();
    insights.conferences.items[0].event.name = '=cmd|calc';
    show(insights);
    for (const name of ['From talk to adoption', 'What each conference led to'])
      await userEvent.click(
        await screen.findByRole('button', { name: `Download as CSV: ${name}` }),
      );
    const [funnel, conferences] = jest
      .mocked(download)
      .mock.calls.map(([content, type, name]) => ({ content, type, name }));
    expect(funnel).toMatchObject({
      type: 'text/csv;charset=utf-8',
      name: 'funnel.csv',
    });
    expect(funnel.content).toMatch(/^\uFEFFStep,Count,.*\r\nTalks,40,/);
    expect(conferences.name).toBe('conferences.csv');
    expect(conferences.content.split('\r\n')[1]).toBe(
      `"'=cmd|calc",2019-05-20,12,30,1,4,2,6,3,1`,
    );
  });

  it('says what to do where nothing was ever logged', async () => {
    show(noInsights());
    expect(await screen.findByText('Nothing to count yet')).toBeInTheDocument();
    expect(
      screen.getAllByRole('button', { name: 'Log learnings' }).length,
    ).toBeGreaterThan(0);
  });

  it('offers everything where nothing is of the period, series or domain', async () => {
    const api = show(noInsights(), '?series=QCon&domain=domain:default/x');
    expect(
      await screen.findByText('Nothing was heard or moved here'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show everything' }),
    );
    await waitFor(() => expect(lastQuery(api)).toEqual({}));
  });

  it('says of each part what it would hold', async () => {
    show({ ...someInsights(), conferences: { items: [], total: 0 } });
    for (const title of [
      'No conference here',
      'Nothing is left lying',
      'Nothing is overdue',
    ])
      expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('says what went wrong, and tries again', async () => {
    const api = new InMemoryLearningsApi();
    api.insights = someInsights();
    api.fail('getInsights', new Error('The database is away'));
    renderLearnings('/learnings/insights', { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The figures could not be loaded.*The database is away/,
    );
    api.mend('getInsights');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowsOf('How long it takes')).toHaveLength(4);
  });

  it('is on its way until it is there', async () => {
    const api = new InMemoryLearningsApi();
    const open = api.hold('getInsights');
    api.insights = someInsights();
    renderLearnings('/learnings/insights', { api });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    open();
    expect(await rowsOf('From talk to adoption')).toHaveLength(5);
  });
});
