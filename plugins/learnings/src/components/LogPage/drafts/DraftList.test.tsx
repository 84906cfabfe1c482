import { ConflictError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { renderPart } from '../../../__testUtils__/renderLearnings';
import { aDraft, anId, aRecap } from '../../../__testUtils__/samples';
import { DraftList } from './DraftList';

const JONAS = 'user:default/jonas';

function renderDrafts(
  drafts: InMemoryLearningsApi['drafts'],
  openId: string | null = null,
) {
  const api = new InMemoryLearningsApi();
  api.drafts = drafts;
  renderPart(<DraftList openId={openId} />, { api });
  return api;
}

const lines = () => screen.findAllByRole('listitem');

async function deleteDraft(title: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: `Delete the draft ${title}` }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
}

const undo = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

describe('The list of drafts', () => {
  it('tells whose they are, what they change and who wrote last', async () => {
    const recapId = anId();
    const mine = aDraft({ title: 'Mine', editors: [JONAS] });
    renderDrafts([
      mine,
      aDraft({
        title: 'His',
        createdBy: JONAS,
        editors: ['user:default/ann'],
        updatedBy: JONAS,
      }),
      aDraft({
        title: 'Better',
        recap: { id: recapId, version: 3, deletedAt: null },
      }),
    ]);
    const [first, second, third] = await lines();
    await waitFor(() =>
      expect(first).toHaveTextContent(/shared with 1 person · changed/),
    );
    expect(within(first).getByRole('link', { name: 'Mine' })).toHaveAttribute(
      'href',
      `/learnings/log?draft=${mine.id}`,
    );
    expect(second).toHaveTextContent(/shared by jonas · changed .* by jonas$/);
    expect(within(second).queryByRole('button')).not.toBeInTheDocument();
    expect(
      within(third).getByRole('link', { name: 'a published recap' }),
    ).toHaveAttribute('href', `/learnings/recaps/${recapId}`);
  });

  it('leaves out the one that is open, and leads away from it', async () => {
    const open = aDraft({ title: 'Open' });
    renderDrafts([open, aDraft({ title: 'Other' })], open.id);
    expect(await lines()).toHaveLength(1);
    expect(
      screen.getByRole('link', { name: 'Start with an empty page' }),
    ).toHaveAttribute('href', '/learnings/log');
  });

  it('says what would stand here', async () => {
    renderDrafts([]);
    expect(
      await screen.findByText(/stands here until it is published/),
    ).toBeInTheDocument();
  });
});

describe('Deleting a draft', () => {
  it('can be taken back, with all that was in it', async () => {
    const draft = aDraft({
      title: 'Mine',
      body: 'What I heard.',
      review: { kept: true },
      editors: [JONAS],
    });
    const api = renderDrafts([draft]);
    await deleteDraft('Mine');
    await waitFor(() => expect(api.drafts).toEqual([]));
    await undo();
    expect(await screen.findByRole('link', { name: 'Mine' })).toBeVisible();
    const { title, source, body, review, editors, createdBy } = draft;
    expect(api.drafts).toEqual([
      expect.objectContaining({
        title,
        source,
        body,
        review,
        editors,
        createdBy,
      }),
    ]);
  });

  it('is not done without a word of consent', async () => {
    const api = renderDrafts([aDraft({ title: 'Mine' })]);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete the draft Mine' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(api.drafts).toHaveLength(1);
  });

  it('makes a working copy a working copy again', async () => {
    const recap = aRecap({ title: 'Barcelona' });
    const api = renderDrafts([
      aDraft({
        title: 'Better',
        body: 'Better words.',
        recap: { id: recap.id, version: recap.version, deletedAt: null },
      }),
    ]);
    api.recaps = [recap];
    await deleteDraft('Better');
    await undo();
    await waitFor(() =>
      expect(api.drafts).toEqual([
        expect.objectContaining({
          title: 'Better',
          body: 'Better words.',
          recap: { id: recap.id, version: recap.version, deletedAt: null },
        }),
      ]),
    );
  });

  it('brings it back beside what others began meanwhile', async () => {
    const recap = aRecap({ title: 'Barcelona' });
    const ref = { id: recap.id, version: recap.version, deletedAt: null };
    const api = renderDrafts([
      aDraft({ title: 'Better', body: 'Better words.', recap: ref }),
    ]);
    api.recaps = [recap];
    await deleteDraft('Better');
    await waitFor(() => expect(api.drafts).toEqual([]));
    api.drafts.push(
      aDraft({ title: 'Theirs', body: 'Their words.', recap: ref, version: 2 }),
    );
    await undo();
    await waitFor(() => expect(api.drafts).toHaveLength(2));
    expect(api.drafts.map(({ body, recap: of }) => [body, of])).toEqual([
      ['Their words.', ref],
      ['Better words.', null],
    ]);
  });

  it('does not happen where somebody has written in it since', async () => {
    const api = renderDrafts([aDraft({ title: 'Mine' })]);
    await lines();
    api.fail('deleteDraft', new ConflictError('Somebody else has changed it'));
    await deleteDraft('Mine');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The draft could not be deleted.Somebody else has changed it',
    );
    expect(api.drafts).toHaveLength(1);
  });
});
