import type { TakeawayContent } from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderOnEntity } from '../../__testUtils__/renderLearnings';
import { anEntityLearning, anEvent, aTalk } from '../../__testUtils__/samples';
import { EntityLearnings } from '../EntityLearnings';
import { LearningsCard } from '../LearningsCard';

const FIELD = 'What did you learn?';

async function openDialog() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Log a takeaway' }),
  );
  return screen.findByRole('dialog', {
    name: 'Log a takeaway about metrics-gateway',
  });
}

const gone = () =>
  waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

/** What a closed tab leaves behind is in the browser alone. */
const closeTab = () => sessionStorage.clear();

beforeEach(() => {
  closeTab();
  localStorage.clear();
});
afterEach(() => jest.restoreAllMocks());

describe('Logging one takeaway', () => {
  it('takes a click, a sentence and Enter, and stands on the card at once', async () => {
    const api = new InMemoryLearningsApi();
    renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    expect(screen.getByRole('textbox', { name: FIELD })).toHaveFocus();
    await userEvent.keyboard('Scale on a global query.{Enter}');

    // It goes away by itself.
    const notice = await screen.findByRole('button', { name: 'Show it' });
    const shown = notice.getAttribute('href');
    await gone();
    expect(
      await screen.findByRole('link', { name: 'Scale on a global query.' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Log a takeaway' }),
    ).toHaveFocus();
    const [recap] = api.recaps;
    expect(recap).toMatchObject({
      status: 'published',
      title: 'Scale on a global query.',
      body: 'Scale on a global query.',
      publishingTeam: 'group:default/observability',
      contributors: [{ role: 'author', userRef: 'user:default/ann' }],
      takeaways: [
        {
          kind: 'insight',
          links: [
            {
              entityRef: 'component:default/metrics-gateway',
              origin: 'author',
              state: 'confirmed',
            },
          ],
        },
      ],
    });
    expect(shown).toBe(`/learnings/recaps/${recap.id}`);
  });

  it('can be taken back', async () => {
    const api = new InMemoryLearningsApi();
    renderOnEntity(<EntityLearnings />, { api });
    await openDialog();
    await userEvent.keyboard('Pin versions.{Enter}');
    await screen.findByRole('link', { name: 'Pin versions.' });

    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone.')).toBeInTheDocument();
    expect(api.recaps).toHaveLength(0);
    await waitFor(() =>
      expect(
        screen.queryByRole('link', { name: 'Pin versions.' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('names a known event and a known talk of it, in the words that are known', async () => {
    const api = new InMemoryLearningsApi();
    const event = anEvent();
    const elsewhere = anEvent({ name: 'FOSDEM 2020' });
    api.events = [event, elsewhere];
    api.talks = [
      aTalk({ event: { id: event.id, name: event.name } }),
      aTalk({
        title: 'Elsewhere',
        event: { id: elsewhere.id, name: elsewhere.name },
      }),
    ];
    renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    await userEvent.keyboard('Pin versions.');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Event (optional)' }),
      'kube',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: event.name }),
    );
    await userEvent.click(
      screen.getByRole('textbox', { name: 'Talk (optional)' }),
    );
    const talk = await screen.findByRole('option', {
      name: 'Autoscaling Multi-Cluster Observability',
    });
    expect(
      screen.queryByRole('option', { name: 'Elsewhere' }),
    ).not.toBeInTheDocument();
    await userEvent.click(talk);
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

    await gone();
    expect(api.recaps[0]).toMatchObject({
      body: 'Pin versions.\n\n— KubeCon Europe 2019 · Autoscaling Multi-Cluster Observability',
      event: { name: event.name, location: 'Barcelona' },
      talks: [{ talk: { speakers: ['Andrew Seigner', 'Frederic Branczyk'] } }],
    });
  });

  it('takes an event, a talk and a kind that are new or chosen', async () => {
    const api = new InMemoryLearningsApi();
    renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    await userEvent.keyboard('Use gates.');
    await userEvent.click(screen.getByRole('button', { name: /Kind/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Practice' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Talk (optional)' }),
      'Gates for all',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Event (optional)' }),
      'Our Days 2026{Enter}',
    );

    await gone();
    expect(api.recaps[0]).toMatchObject({
      event: { name: 'Our Days 2026' },
      talks: [{ talk: { title: 'Gates for all' } }],
      takeaways: [{ kind: 'practice', talk: 0 }],
    });
  });

  it('keeps the text where the network drops, and makes one recap of two tries', async () => {
    const api = new InMemoryLearningsApi();
    renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    await userEvent.keyboard('Pin versions.');
    api.fail('createRecap', new Error('The network is away'));
    await userEvent.keyboard('{Enter}');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Your text is still here.',
    );
    expect(screen.getByRole('textbox', { name: FIELD })).toHaveValue(
      'Pin versions.',
    );
    api.mend('createRecap');
    const letGo = api.hold('createRecap');
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publishing…' }),
    );
    letGo();
    await gone();
    expect(api.recaps).toHaveLength(1);
    const ids = api
      .callsOf('createRecap')
      .map(({ args: [request] }) => (request as { draftId: string }).draftId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  /** The first answer never comes, though the recap is made. */
  async function publishUnheard() {
    const api = new InMemoryLearningsApi();
    renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    await userEvent.keyboard('Pin versions.');
    const create = api.createRecap.bind(api);
    api.createRecap = async request => {
      await create(request);
      api.createRecap = create;
      throw new TypeError('Failed to fetch');
    };
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('alert');
    return api;
  }

  it('publishes the kind that was chosen since an answer that never came', async () => {
    const api = await publishUnheard();
    await userEvent.click(screen.getByRole('button', { name: /Kind/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Caution' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: FIELD }),
      '{Enter}',
    );
    await gone();
    expect(api.recaps.map(({ takeaways: [{ kind }] }) => kind)).toEqual([
      'caution',
    ]);
  });

  it('publishes what was typed since an answer that never came', async () => {
    const api = await publishUnheard();
    await userEvent.type(
      screen.getByRole('textbox', { name: FIELD }),
      ' Always.{Enter}',
    );

    await gone();
    expect(
      api.recaps.map(({ takeaways }) =>
        takeaways.map(({ text }: TakeawayContent) => text),
      ),
    ).toEqual([['Pin versions. Always.']]);
  });

  it('keeps what was typed when it is closed, and forgets what is published', async () => {
    const api = new InMemoryLearningsApi();
    api.entityLearnings = [anEntityLearning()];
    const { unmount } = renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    await userEvent.keyboard('Half a th{Escape}');
    await gone();
    expect(
      screen.getByRole('button', { name: 'Log a takeaway' }),
    ).toHaveFocus();
    unmount();

    renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    expect(screen.getByRole('textbox', { name: FIELD })).toHaveValue(
      'Half a th',
    );
    expect(screen.getByText(/^You began this before/)).toBeInTheDocument();
    await userEvent.keyboard('ought.{Enter}');
    await gone();
    await openDialog();
    expect(screen.getByRole('textbox', { name: FIELD })).toHaveValue('');
  });

  it('keeps what was typed in a tab that was closed', async () => {
    const api = new InMemoryLearningsApi();
    const first = renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    await userEvent.keyboard('Half a th');
    first.unmount();
    closeTab();

    renderOnEntity(<LearningsCard />, { api });
    await openDialog();
    expect(screen.getByRole('textbox', { name: FIELD })).toHaveValue(
      'Half a th',
    );
    await userEvent.keyboard('ought.{Enter}');
    await gone();
    closeTab();
    await openDialog();
    expect(screen.getByRole('textbox', { name: FIELD })).toHaveValue('');
  });

  it('says so where the browser cannot keep what is typed', async () => {
    renderOnEntity(<LearningsCard />, { api: new InMemoryLearningsApi() });
    await openDialog();
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    await userEvent.keyboard('H');
    expect(
      screen.getByRole('textbox', { name: FIELD }),
    ).toHaveAccessibleDescription(/cannot keep it/);
  });

  it('asks for words where there are none', async () => {
    const api = new InMemoryLearningsApi();
    renderOnEntity(<LearningsCard />, { api });
    const dialog = await openDialog();
    await userEvent.keyboard('  {Enter}');

    expect(
      await within(dialog).findByText('Write what you learned first.'),
    ).toBeInTheDocument();
    expect(api.callsOf('createRecap')).toHaveLength(0);
  });

  it('leads to the page for more, and to itself from an empty card', async () => {
    renderOnEntity(<LearningsCard />, { api: new InMemoryLearningsApi() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Log the first learning' }),
    );
    expect(
      await screen.findByRole('link', {
        name: 'More to tell? Write a whole recap',
      }),
    ).toHaveAttribute(
      'href',
      '/learnings/log?entity=component%3Adefault%2Fmetrics-gateway',
    );
    await userEvent.keyboard('First.{Enter}');
    await gone();
    // The button that opened it gave way to the line.
    await screen.findByRole('link', { name: 'First.' });
    expect(
      screen.getByRole('button', { name: 'Log a takeaway' }),
    ).toHaveFocus();
  });
});
