import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Entity } from '@backstage/catalog-model';
import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aFollowUp, anId } from '../../__testUtils__/samples';

const JONAS = 'user:default/jonas';
const OUTCOME = 'Outcome, in one line';

const jonas: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'jonas', namespace: 'default' },
  spec: { profile: { displayName: 'Jonas Berg' } },
};

function show(followUps: FollowUp[], search = '') {
  const api = new InMemoryLearningsApi();
  api.followUps = followUps;
  renderLearnings(`/learnings/follow-ups${search}`, { api, entities: [jonas] });
  return api;
}

const line = async (text: string) => {
  const found = (await screen.findByText(text)).closest('li');
  if (!found) throw new Error(`"${text}" stands in no list`);
  return found;
};

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

const choose = async (field: RegExp, option: string) => {
  await press(field);
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

const dialog = (name: string) => screen.findByRole('dialog', { name });

describe('The page of follow-ups', () => {
  it('shows what is overdue first and in words, who does it, and where it comes from', async () => {
    const recapId = anId();
    const eventId = anId();
    show([
      aFollowUp({ text: 'Without a date' }),
      aFollowUp({
        text: 'Long overdue',
        dueDate: '2020-03-04',
        ticketUrl: 'https://tickets.example.com/7',
        recap: { id: recapId, title: 'My first KubeCon' },
        event: { id: eventId, name: 'KubeCon Europe 2019' },
      }),
      aFollowUp({ text: 'Some day', dueDate: '2999-01-01' }),
      aFollowUp({ text: 'Of Jonas', owner: JONAS }),
    ]);

    const overdue = await line('Long overdue');
    expect(
      within(screen.getByRole('list', { name: 'Follow-ups' }))
        .getAllByRole('listitem')
        .map(item => within(item).getAllByText(/./)[0].textContent),
    ).toEqual(['Overdue', 'Open', 'Open']);
    expect(overdue).toHaveTextContent('was due Mar 4, 2020');
    expect(
      within(overdue).getByRole('link', { name: /^Ticket of: Long overdue/ }),
    ).toHaveAttribute('href', 'https://tickets.example.com/7');
    expect(
      within(overdue).getByRole('link', { name: 'My first KubeCon' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining(`/learnings/recaps/${recapId}#`),
    );
    expect(
      within(overdue).getByRole('link', { name: 'KubeCon Europe 2019' }),
    ).toHaveAttribute('href', `/learnings/events/${eventId}`);
    expect(within(overdue).getByRole('link', { name: 'ann' })).toHaveAttribute(
      'href',
      '/catalog/default/user/ann',
    );
    expect(screen.queryByText('Of Jonas')).not.toBeInTheDocument();
  });

  it('keeps its filters and its groups in the URL', async () => {
    show([
      aFollowUp({ text: 'My own' }),
      aFollowUp({ text: 'Our', owner: 'group:default/observability' }),
      aFollowUp({ text: 'Theirs', owner: JONAS, dueDate: '2020-01-01' }),
      aFollowUp({
        text: 'Over',
        state: 'dropped',
        closedAt: '2026-05-24T08:00:00.000Z',
      }),
    ]);
    await screen.findByText('My own');
    await press('My teams’');
    expect(await screen.findByText('Our')).toBeInTheDocument();
    expect(screen.queryByText('My own')).not.toBeInTheDocument();

    await press('All');
    await choose(/Grouped by/, 'Owner');
    await screen.findByRole('region', { name: /^jonas 1/ });
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['jonas 1', 'ann 1', 'observability 1']);

    await choose(/Status/, 'Dropped');
    expect(await line('Over')).toHaveTextContent('closed May 24, 2026');
    expect(screen.queryByText('My own')).not.toBeInTheDocument();
  });

  it('begins as a shared URL says, and loads more', async () => {
    const api = new InMemoryLearningsApi();
    api.pageSize = 1;
    const event = { id: anId(), name: 'FOSDEM' };
    api.followUps = [
      aFollowUp({ text: 'One', event, owner: JONAS }),
      aFollowUp({ text: 'Two', event, dueDate: '2999-01-01' }),
    ];
    renderLearnings(`/learnings/follow-ups?event=${event.id}&group=event`, {
      api,
    });
    await screen.findByText('Two');
    expect(
      screen.getByRole('button', { name: 'All', pressed: true }),
    ).toBeInTheDocument();
    await press('Load more');
    expect(await line('One')).toHaveFocus();
    expect(
      screen.getByRole('region', { name: 'FOSDEM 2' }),
    ).toBeInTheDocument();
  });

  it('says what to do where nothing is there, while it loads, and where it fails', async () => {
    const api = new InMemoryLearningsApi();
    const letGo = api.hold('listFollowUps');
    renderLearnings('/learnings/follow-ups', { api });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    letGo();
    expect(
      await screen.findByText('Nothing is waiting for you'),
    ).toBeInTheDocument();

    api.fail('listFollowUps', new Error('The database is away'));
    await press('Show everybody’s');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.mend('listFollowUps');
    await press('Try again');
    expect(
      await screen.findByText('Nothing is waiting for anybody'),
    ).toBeInTheDocument();
  });

  it('offers nothing on one that the reader may not change', async () => {
    show([aFollowUp({ text: 'Not mine to close', editable: false })]);
    await screen.findByText('Not mine to close');
    expect(
      screen.queryByRole('button', { name: /Not mine to close/ }),
    ).not.toBeInTheDocument();
  });
});

describe('Closing a follow-up', () => {
  it('asks for one line of outcome, by keyboard, and can be taken back', async () => {
    const api = show([
      aFollowUp({ text: 'Try Thanos' }),
      aFollowUp({ text: 'Another' }),
    ]);
    (await screen.findByRole('button', { name: 'Close: Try Thanos' })).focus();
    await userEvent.keyboard('{Enter}');
    const closing = within(await dialog('Close this follow-up'));
    await waitFor(() =>
      expect(closing.getByRole('radio', { name: 'Done' })).toHaveFocus(),
    );

    await userEvent.keyboard('{ArrowDown}{Tab}{Enter}');
    expect(
      await closing.findByText(/^Outcome, in one line: it is empty/),
    ).toBeInTheDocument();
    expect(api.callsOf('updateFollowUp')).toEqual([]);
    await userEvent.keyboard('Too dear.{Enter}');

    expect(await screen.findByText('Dropped.')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByText('Try Thanos')).not.toBeInTheDocument(),
    );
    expect(api.followUps[0]).toMatchObject({
      state: 'dropped',
      outcome: 'Too dear.',
    });
    // The line that had the focus is gone; a reader is not sent to the top.
    await waitFor(() =>
      expect(screen.getByRole('group', { name: 'Follow-ups' })).toHaveFocus(),
    );

    await press('Undo');
    expect(await screen.findByText('Try Thanos')).toBeInTheDocument();
    expect(api.followUps[0]).toMatchObject({ state: 'open', outcome: null });
  });

  it('shows what somebody else made of it first, and then writes over it', async () => {
    const api = show([aFollowUp({ text: 'Try Thanos' })]);
    await press('Close: Try Thanos');
    await userEvent.type(
      await screen.findByRole('textbox', { name: OUTCOME }),
      'It works',
    );
    api.followUps[0] = {
      ...api.followUps[0],
      version: 2,
      state: 'dropped',
      outcome: 'Nobody had time',
    };
    await press('Close it');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody else was faster: it is dropped now: “Nobody had time”.',
    );
    expect(screen.getByRole('textbox', { name: OUTCOME })).toHaveValue(
      'It works',
    );
    expect(api.followUps[0].state).toBe('dropped');
    await press('Close it');
    expect(await screen.findByText('Done.')).toBeInTheDocument();
    expect(api.followUps[0]).toMatchObject({ version: 3, outcome: 'It works' });
  });

  it('offers to move the stage of a technology that it was about', async () => {
    show([
      aFollowUp({
        text: 'Try Thanos',
        technologies: [
          { id: anId(), name: 'Thanos' },
          { id: anId(), name: 'Cortex' },
        ],
      }),
    ]);
    await press('Close: Try Thanos');
    await userEvent.type(
      await screen.findByRole('textbox', { name: OUTCOME }),
      'It works{Enter}',
    );
    await press('Move a technology’s stage…');
    const choosing = within(await dialog('Which technology has moved?'));
    await userEvent.click(choosing.getByRole('radio', { name: 'Cortex' }));
    await userEvent.click(choosing.getByRole('button', { name: 'Next' }));
    expect(
      await screen.findByRole('dialog', { name: /Cortex/ }),
    ).toBeInTheDocument();
  });

  it('lets whoever reads it take what nobody owns, and give it back', async () => {
    const api = show(
      [aFollowUp({ text: 'Try Thanos', owner: null, editable: false })],
      '?scope=all',
    );
    expect(screen.queryByRole('button', { name: /^Close/ })).toBeNull();
    await press('Take it: Try Thanos');
    expect(await screen.findByText('It is yours now.')).toBeInTheDocument();
    expect(api.followUps[0].owner).toBe('user:default/ann');
    await press('Undo');
    await waitFor(() => expect(api.followUps[0].owner).toBeNull());
  });

  it('opens it again', async () => {
    const api = show(
      [aFollowUp({ text: 'Try Thanos', state: 'done', outcome: 'It works' })],
      '?state=done',
    );
    expect(await line('Try Thanos')).toHaveTextContent('Outcome: It works');
    await press('Reopen: Try Thanos');
    expect(await screen.findByText('Open again.')).toBeInTheDocument();
    expect(api.followUps[0]).toMatchObject({ state: 'open', outcome: null });
  });
});

describe('Logging and editing a follow-up', () => {
  const owner = () => screen.getByRole('textbox', { name: 'Owner' });

  it('takes the reader as owner, or whoever they choose', async () => {
    const api = show([]);
    await press('Log a follow-up');
    const logging = within(await dialog('Log a follow-up'));
    expect(owner()).toHaveValue('ann');
    await userEvent.type(
      logging.getByRole('textbox', { name: 'What will be done' }),
      'Try Thanos',
    );
    await userEvent.clear(owner());
    await userEvent.type(owner(), 'jon');
    await userEvent.click(
      await screen.findByRole('option', { name: /Jonas Berg/ }),
    );
    await userEvent.click(
      logging.getByRole('button', { name: 'Log a follow-up' }),
    );

    expect(await screen.findByText('Logged.')).toBeInTheDocument();
    expect(api.followUps).toMatchObject([
      { text: 'Try Thanos', owner: JONAS, dueDate: null, recap: null },
    ]);
  });

  it('says at each field what is missing or wrong', async () => {
    const api = show([]);
    await press('Log a follow-up');
    const logging = within(await dialog('Log a follow-up'));
    await userEvent.clear(owner());
    await userEvent.type(
      logging.getByRole('textbox', { name: 'Ticket (optional)' }),
      'ABC-1',
    );
    await userEvent.click(
      logging.getByRole('button', { name: 'Log a follow-up' }),
    );
    for (const words of [
      /^What will be done: it is empty/,
      'Owner: nobody is chosen. Choose a person or a team.',
      /^Ticket \(optional\): this is no web address/,
    ])
      expect(await logging.findByText(words)).toBeInTheDocument();
    expect(api.callsOf('createFollowUp')).toEqual([]);
  });

  it('shows an owner who has left, and what the server says of one', async () => {
    const api = show(
      [aFollowUp({ text: 'Try Thanos', owner: JONAS, ownerMissing: true })],
      '?scope=all',
    );
    expect(await line('Try Thanos')).toHaveTextContent(
      'owner jonas, no longer in the catalog',
    );
    api.gone.add(JONAS);
    await press('More for Try Thanos');
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Edit…' }),
    );
    await dialog('Edit this follow-up');
    expect(
      screen.getByText('No longer in the catalog. Choose somebody who is.'),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Due (optional)'), '2030-02-01');
    // Whoever has left may stay: only what was changed is sent.
    await press('Save');
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(api.followUps[0]).toMatchObject({
      owner: JONAS,
      dueDate: '2030-02-01',
    });
  });

  it('keeps what was typed where somebody else was faster, and shows both', async () => {
    const api = show([aFollowUp({ text: 'Try Thanos' })]);
    await press('More for Try Thanos');
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Edit…' }),
    );
    await dialog('Edit this follow-up');
    const text = screen.getByRole('textbox', { name: 'What will be done' });
    await userEvent.type(text, ' on staging');
    api.followUps[0] = {
      ...api.followUps[0],
      version: 2,
      text: 'Try Cortex',
      dueDate: '2030-01-01',
    };
    await press('Save');

    expect(await screen.findByText('now: Try Cortex')).toBeInTheDocument();
    expect(screen.getByText('now: 2030-01-01')).toBeInTheDocument();
    expect(text).toHaveValue('Try Thanos on staging');
    await press('Save');
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(api.followUps[0]).toMatchObject({
      text: 'Try Thanos on staging',
      dueDate: '2030-01-01',
    });
  });
});
