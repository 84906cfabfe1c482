import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aLearning, anEvent, aTalk } from '../../__testUtils__/samples';

function show() {
  const api = new InMemoryLearningsApi();
  const { id, name } = anEvent();
  const talk = aTalk({ title: 'Autoscaling', event: { id, name } });
  const other = aTalk({ title: 'Autoscaling, again', event: { id, name } });
  api.talks = [talk, other, aTalk({ title: 'Elsewhere' })];
  api.learnings = ['Scales well.', 'About something else.'].map(text =>
    aLearning({
      type: 'talkNote',
      kind: null,
      text,
      talk: { id: talk.id, title: talk.title, speakers: [] },
    }),
  );
  renderLearnings(`/learnings/talks/${talk.id}`, { api });
  return { api, talk, other };
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

describe('Changing a talk', () => {
  it('takes its particulars, and refuses an address that is none', async () => {
    const { api } = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Edit this talk' }),
    );
    const video = dialog.getByRole('textbox', { name: 'Video' });
    await userEvent.clear(video);
    await userEvent.type(video, 'ftp://example.com/talk');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(video).toBeInvalid());
    expect(api.callsOf('updateTalk')).toHaveLength(0);

    await userEvent.clear(video);
    const speakers = dialog.getByRole('textbox', { name: 'Speakers' });
    await userEvent.clear(speakers);
    await userEvent.type(speakers, 'Ann Lee, Bo Ek');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('by Ann Lee, Bo Ek')).toBeInTheDocument();
    expect(api.talks[0]).toMatchObject({
      videoUrl: null,
      speakers: ['Ann Lee', 'Bo Ek'],
    });
  });

  it('merges it into another one of its event', async () => {
    const { api, talk, other } = show();
    const dialog = await choose('Merge…');
    await userEvent.click(
      dialog.getByRole('textbox', { name: 'Talk that stays' }),
    );
    const options = await screen.findAllByRole('option');
    expect(options).toHaveLength(1);
    await userEvent.click(options[0]);
    expect(
      dialog.getByText('2 notes move to Autoscaling, again.'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Merge' }));

    await titled('Autoscaling, again');
    expect(api.callsOf('mergeTalk')[0].args).toEqual([
      talk.id,
      { into: other.id },
    ]);
    expect(await screen.findByText('Scales well.')).toBeInTheDocument();
  });

  it('splits a note off, and takes that back', async () => {
    const { api } = show();
    const dialog = await choose('Split…');
    await userEvent.click(
      await dialog.findByRole('checkbox', { name: /something else/ }),
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Title of the other talk' }),
      'Gates for all{Enter}',
    );

    expect(
      await screen.findByText('“Gates for all” split off'),
    ).toBeInTheDocument();
    expect(api.learnings[1].talk?.title).toBe('Gates for all');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(api.learnings[1].talk?.title).toBe('Autoscaling'),
    );
  });
});
