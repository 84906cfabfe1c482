import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aLearning, anEvent } from '../../__testUtils__/samples';

function show() {
  const api = new InMemoryLearningsApi();
  const event = anEvent({ recapCount: 3, talkCount: 5 });
  const other = anEvent({ name: 'FOSDEM 2020', recapCount: 1 });
  api.events = [event, other];
  const ref = { id: event.id, name: event.name };
  api.learnings = ['My KubeCon', 'Your KubeCon'].map(text => {
    const learning = aLearning({ event: ref, type: 'recap', kind: null, text });
    return { ...learning, recap: { ...learning.recap, id: learning.id } };
  });
  renderLearnings(`/learnings/events/${event.id}`, { api });
  return { api, event, other };
}

const titled = (name: string) =>
  screen.findByRole('heading', { level: 2, name });

async function choose(action: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
  return within(await screen.findByRole('dialog'));
}

async function edit() {
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  return within(await screen.findByRole('dialog', { name: 'Edit this event' }));
}

async function write(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

describe('Changing an event', () => {
  it('is seen at once, listed, and taken back', async () => {
    const { event } = show();
    const dialog = await edit();
    await write(
      dialog.getByRole('textbox', { name: 'Name of the event' }),
      'KubeCon Barcelona',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await titled('KubeCon Barcelona');
    const changes = await screen.findByRole('region', {
      name: 'What was changed',
    });
    expect(changes).toHaveTextContent(/^What was changed.*edited/);
    await userEvent.click(
      within(changes).getByRole('button', { name: 'Undo: edited' }),
    );
    await titled(event.name);
    await waitFor(() => expect(changes).toHaveTextContent('undone'));
    expect(
      screen.queryByRole('button', { name: /^Undo/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('Undone.')).toBeInTheDocument();
  });

  it('says at the field that it cannot end before it starts', async () => {
    const { api } = show();
    const dialog = await edit();
    await write(dialog.getByLabelText('Last day'), '2019-05-01');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(dialog.getByLabelText('Last day')).toBeInvalid(),
    );
    expect(dialog.getByLabelText('Last day')).toHaveAccessibleDescription(
      /before/,
    );
    expect(api.callsOf('updateEvent')).toHaveLength(0);

    await write(dialog.getByLabelText('First day'), '2019-04-30');
    await waitFor(() => expect(dialog.getByLabelText('Last day')).toBeValid());
  });

  it('shows what it is now where somebody was faster, and loses nothing', async () => {
    const { api } = show();
    const dialog = await edit();
    const name = dialog.getByRole('textbox', { name: 'Name of the event' });
    await write(name, 'Mine');
    Object.assign(api.events[0], { name: 'Theirs', version: 2 });
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Somebody has changed it in the meantime.',
    );
    expect(await dialog.findByText('now: Theirs')).toBeInTheDocument();
    expect(name).toHaveValue('Mine');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await titled('Mine');
  });

  it('merges it into another, leads there, and can be taken back', async () => {
    const { api, event, other } = show();
    const dialog = await choose('Merge…');
    expect(dialog.getByRole('button', { name: 'Merge' })).toBeDisabled();
    expect(
      dialog.getByRole('textbox', { name: 'Event that stays' }),
    ).toHaveFocus();
    await userEvent.keyboard('FOSDEM');
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent?.trim())).toEqual([
      'FOSDEM 2020',
    ]);
    await userEvent.click(options[0]);
    expect(
      dialog.getByText('3 recaps and 5 talks move to FOSDEM 2020.'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Merge' }));

    await titled('FOSDEM 2020');
    expect(
      await screen.findByText(`“${event.name}” merged into it`),
    ).toBeInTheDocument();
    expect(api.callsOf('mergeEvent')[0].args).toEqual([
      event.id,
      { into: other.id },
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.events).toHaveLength(2));
  });

  it('splits some recaps off, and leads to what they are about', async () => {
    const { api, event } = show();
    const dialog = await choose('Split…');
    await userEvent.click(dialog.getByRole('button', { name: 'Split' }));
    expect(await dialog.findByText('Choose at least one.')).toBeInTheDocument();
    expect(
      dialog.getByRole('textbox', { name: 'Name of the other event' }),
    ).toBeInvalid();

    await userEvent.click(
      await dialog.findByRole('checkbox', { name: 'Your KubeCon' }),
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Name of the other event' }),
      'KubeCon Copenhagen',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Split' }));

    expect(
      await screen.findByText('“KubeCon Copenhagen” split off'),
    ).toBeInTheDocument();
    const [id, { recapIds }] = api.callsOf('splitEvent')[0].args as [
      string,
      { recapIds: string[] },
    ];
    expect([id, recapIds]).toEqual([event.id, [api.learnings[1].id]]);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show it' }),
    );
    await titled('KubeCon Copenhagen');
  });

  it('says why it did not work', async () => {
    const { api } = show();
    api.fail('mergeEvent', new Error('It is merged already'));
    const dialog = await choose('Merge…');
    await userEvent.click(
      dialog.getByRole('textbox', { name: 'Event that stays' }),
    );
    await userEvent.click(await screen.findByRole('option'));
    await userEvent.click(dialog.getByRole('button', { name: 'Merge' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It is merged already',
    );
  });

  it('leads from one that was merged away to the one that is left', async () => {
    const api = new InMemoryLearningsApi();
    const [gone, left] = [anEvent(), anEvent({ name: 'FOSDEM 2020' })];
    api.events = [gone, left];
    await api.mergeEvent(gone.id, { into: left.id });
    renderLearnings(`/learnings/events/${gone.id}`, { api });

    await titled('FOSDEM 2020');
    await waitFor(() =>
      expect(api.callsOf('listTalks').at(-1)?.args[0]).toMatchObject({
        event: left.id,
      }),
    );
  });
});
