import type {
  AdoptionEntry,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aLearning, anEntry, aTechnology } from '../../__testUtils__/samples';

const OBSERVABILITY = 'group:default/observability';

function show(
  given: Partial<TechnologyDetail> = {},
  entriesOf: (technology: TechnologyDetail) => AdoptionEntry[] = () => [],
) {
  const api = new InMemoryLearningsApi();
  const technology = aTechnology({ name: 'Thanos', ...given });
  api.technologies = [technology, aTechnology({ name: 'Cortex' })];
  api.adoption = entriesOf(technology);
  api.learnings = [aLearning({ text: 'Pin versions.' })];
  renderLearnings(`/learnings/technologies/${technology.id}`, { api });
  return { api, technology };
}

const heard = {
  date: '2019-05-20',
  recap: { id: 'r1', title: 'My KubeCon' },
  event: { id: 'e1', name: 'KubeCon Europe 2019' },
  team: OBSERVABILITY,
  talks: [{ id: 't1', title: 'Global views', speakers: [] }],
};

async function openMove() {
  const [button] = await screen.findAllByRole('button', {
    name: 'Move stage…',
  });
  await userEvent.click(button);
  return within(
    await screen.findByRole('dialog', { name: 'Move Thanos to a stage' }),
  );
}

describe('The page of a technology', () => {
  it('tells its story from the talk where it was heard to today', async () => {
    show({ heard: [heard] }, technology => [
      anEntry({
        technology,
        scope: OBSERVABILITY,
        stage: 'adopt',
        effectiveOn: '2021-02-15',
        reason: 'A year without a lost series.',
      }),
    ]);
    const story = await screen.findByRole('list', {
      name: 'From hearsay to production',
    });
    const lines = within(story).getAllByRole('listitem');
    expect(lines[0]).toHaveTextContent(
      /Feb.*2021.*from heard to adopt.*A year without/,
    );
    expect(lines[1]).toHaveTextContent(/May.*2019.*first heard/);
    expect(
      within(lines[1]).getByRole('link', { name: 'Global views' }),
    ).toHaveAttribute('href', '/learnings/talks/t1');
    expect(
      screen.getByRole('img', { name: /Stages of Thanos over time/ }),
    ).toBeVisible();
    const row = within(
      screen.getByRole('table', { name: 'Where it stands' }),
    ).getByRole('row', { name: /observability/ });
    expect(row).toHaveTextContent(/May 2019.*adopt.*Feb 2021/);
    expect(
      await screen.findByRole('link', { name: /Pin versions/ }),
    ).toBeVisible();
  });

  it('moves a stage in a few clicks and a sentence', async () => {
    const { api, technology } = show();
    const dialog = await openMove();
    await userEvent.click(dialog.getByRole('radio', { name: 'trial' }));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Why' }),
      'Six weeks in staging.',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(api.adoption).toHaveLength(1));
    expect(api.adoption[0]).toMatchObject({
      technology: { id: technology.id },
      stage: 'trial',
      reason: 'Six weeks in staging.',
      correctsId: null,
    });
    expect(await screen.findByText('Thanos is at “trial” now.')).toBeVisible();
  });

  it('says what is missing or cannot be, and sends nothing', async () => {
    const { api } = show();
    const dialog = await openMove();
    const since = dialog.getByLabelText('Since');
    await userEvent.clear(since);
    await userEvent.type(since, '2999-01-01');
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    expect(await dialog.findByText(/is in the future/)).toBeVisible();
    expect(dialog.getByText('Choose a stage.')).toBeVisible();
    expect(dialog.getByText(/^Why: it is empty/)).toBeVisible();
    expect(api.adoption).toEqual([]);
  });

  it('shows where somebody else has moved it in the meantime, and keeps what was typed', async () => {
    const { api, technology } = show({}, given => [
      anEntry({ technology: given, scope: null, stage: 'assess' }),
    ]);
    const positions = await screen.findByRole('table', {
      name: 'Where it stands',
    });
    await userEvent.click(within(positions).getByRole('button'));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(/is at/);
    await userEvent.click(dialog.getByRole('radio', { name: 'adopt' }));
    const why = dialog.getByRole('textbox', { name: 'Why' });
    await userEvent.type(why, 'It holds.');
    api.adoption = [
      anEntry({ technology, scope: null, stage: 'hold' }),
      { ...api.adoption[0], isPresent: false },
    ];
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    expect(await dialog.findByText(/Somebody else has moved it/)).toBeVisible();
    expect(why).toHaveValue('It holds.');
    await waitFor(() =>
      expect(dialog.getByRole('status')).toHaveTextContent('is at hold'),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(api.adoption[0].stage).toBe('adopt'));
  });

  it('asks before what was typed goes with a slip of the hand', async () => {
    show();
    const dialog = await openMove();
    const why = dialog.getByRole('textbox', { name: 'Why' });
    await userEvent.type(why, 'Six weeks');
    await userEvent.keyboard('{Escape}');
    const asking = within(
      await screen.findByRole('dialog', { name: 'Throw away what you typed?' }),
    );
    await userEvent.click(asking.getByRole('button', { name: 'Keep writing' }));
    await waitFor(() =>
      expect(
        screen.queryByRole('dialog', { name: 'Throw away what you typed?' }),
      ).toBeNull(),
    );
    expect(why).toHaveValue('Six weeks');
    await userEvent.click(why);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Throw it away' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says where it stands when a move goes into the past', async () => {
    const { api } = show({}, technology => [
      anEntry({ technology, scope: null, stage: 'assess' }),
    ]);
    const record = api.recordAdoption.bind(api);
    jest.spyOn(api, 'recordAdoption').mockImplementation(async (...given) => ({
      ...(await record(...given)),
      isPresent: false,
    }));
    const table = await screen.findByRole('table', { name: 'Where it stands' });
    await userEvent.click(within(table).getByRole('button'));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(/is at/);
    await userEvent.click(dialog.getByRole('radio', { name: 'trial' }));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Why' }),
      'We tried it before.',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    expect(
      await screen.findByText(
        'Recorded. Something later stands, so Thanos is where it was.',
      ),
    ).toBeVisible();
  });

  it('corrects an entry by another one', async () => {
    const { api } = show({}, technology => [
      anEntry({ technology, scope: OBSERVABILITY, stage: 'adopt' }),
    ]);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Correct…/ }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: 'trial' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));
    await waitFor(() => expect(api.adoption).toHaveLength(2));
    expect(api.adoption[0]).toMatchObject({
      stage: 'trial',
      scope: OBSERVABILITY,
      correctsId: api.adoption[1].id,
    });
  });

  it('edits what it is, and says whose a name is already', async () => {
    const { api, technology } = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Cortex');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await dialog.findByText(/“Cortex” is what Cortex is called/),
    ).toBeVisible();
    await userEvent.clear(name);
    await userEvent.type(name, 'Thanos Project');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Thanos Project' }),
    ).toBeVisible();
    expect(api.technologies[0]).toMatchObject({
      id: technology.id,
      name: 'Thanos Project',
    });
  });

  it('becomes one with another, whose page comes up', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Merge…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Cor');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Cortex' }),
    );
    expect(dialog.getByRole('status')).toHaveTextContent(/go over to Cortex/);
    await userEvent.click(dialog.getByRole('button', { name: 'Merge' }));
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Cortex' }),
    ).toBeVisible();
  });

  it('tells what was changed, and takes it back', async () => {
    const { api } = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Homepage' }),
      'https://thanos.io/',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    const homepage = await screen.findByRole('link', { name: /Homepage/ });
    expect(homepage).toHaveAttribute('href', 'https://thanos.io/');
    const changes = await screen.findByRole('list', {
      name: 'What was changed',
    });
    await userEvent.click(
      within(changes).getByRole('button', { name: 'Undo: edited' }),
    );
    await waitFor(() => expect(api.technologies[0].homepage).toBeNull());
    expect(await within(changes).findByText('undone')).toBeVisible();
  });

  it('says what failed', async () => {
    const api = new InMemoryLearningsApi();
    renderLearnings(
      '/learnings/technologies/0190aaaa-0000-7000-8000-000000000000',
      { api },
    );
    expect(
      await screen.findByText('The technology could not be loaded.'),
    ).toBeVisible();
  });
});
