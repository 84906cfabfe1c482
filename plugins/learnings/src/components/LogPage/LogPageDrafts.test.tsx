import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aDraft, anId, aRecap } from '../../__testUtils__/samples';
import { contentOf } from '../../review';
import { understood } from '../../__testUtils__/understood';
import {
  askToPublish,
  editorNow,
  openLog,
  press,
  publish,
} from './__testUtils__/openLog';
import { promConApi, TEXT } from './__testUtils__/promCon';

const JONAS = 'user:default/jonas';

/** The page with a draft that was begun before. */
async function openDraft(given: Parameters<typeof aDraft>[0] = {}) {
  const api = promConApi();
  const draft = aDraft(given);
  api.drafts = [draft];
  const log = await openLog({ api }, `?draft=${draft.id}`);
  return { ...log, api, draft };
}

beforeEach(() => localStorage.clear());

describe('A draft', () => {
  it('is saved while one types, and found again by its address with all that was decided', async () => {
    const api = promConApi();
    const { editor, review, unmount } = await openLog({ api });
    editor.paste(TEXT);
    await review.press('Talks', 'Storage', 'Dismiss');
    await screen.findByText(/^Saved at/);
    editor.type(0, 'More. ');
    await waitFor(() => expect(api.drafts[0].body).toBe(`More. ${TEXT}`));
    expect(api.drafts).toHaveLength(1);
    unmount();

    const again = await openLog({ api }, `?draft=${api.drafts[0].id}`);
    expect(again.editor.text()).toBe(`More. ${TEXT}`);
    expect(await again.review.names('Talks')).toEqual([
      'Life of an Alert, proposed',
      'Storage, dismissed',
    ]);
  });

  it('is not made of a page on which nothing was written', async () => {
    const api = promConApi();
    const { unmount } = await openLog({ api });
    unmount();
    expect(api.callsOf('createDraft')).toHaveLength(0);
  });

  it('is saved when the page is left before the typing paused', async () => {
    const { api, draft, editor, unmount } = await openDraft();
    editor.type(0, 'At the last moment. ');
    unmount();
    await waitFor(() =>
      expect(api.drafts[0].body).toBe(`At the last moment. ${draft.body}`),
    );
  });

  it('is kept in the browser where the server does not save it, and brought back', async () => {
    const api = promConApi();
    api.fail('createDraft', new Error('The database is away'));
    const { editor, unmount } = await openLog({ api });
    editor.paste(TEXT);
    expect(
      await screen.findByText(/could not be saved.*The database is away/),
    ).toBeInTheDocument();
    expect(editor.text()).toBe(TEXT);
    unmount();

    const later = await openLog({ api });
    api.mend('createDraft');
    await press('Restore');
    expect(later.editor.text()).toBe(TEXT);
    await screen.findByText(/^Saved at/);
    expect(api.drafts.map(({ body }) => body)).toEqual([TEXT]);
  });

  it('is tried again on demand', async () => {
    const api = promConApi();
    api.fail('createDraft', new Error('The database is away'));
    const { editor } = await openLog({ api });
    editor.type(0, 'PromCon');
    await screen.findByText(/could not be saved/);
    api.mend('createDraft');
    await press('Try again');
    expect(await screen.findByText(/^Saved at/)).toBeInTheDocument();
    expect(api.drafts.map(({ body }) => body)).toEqual(['PromCon']);
  });

  it('is opened from the list of one’s drafts, and deleted there', async () => {
    const api = promConApi();
    api.drafts = [aDraft(), aDraft({ id: anId(), title: '', body: 'Other.' })];
    await openLog({ api });
    const drafts = within(await screen.findByRole('list', { name: 'Drafts' }));
    await userEvent.click(drafts.getByText('Without a title'));
    await waitFor(async () =>
      expect((await editorNow()).text()).toBe('Other.'),
    );

    await userEvent.click(
      await screen.findByLabelText('Delete the draft Notes of the second day'),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Delete',
      }),
    );
    await waitFor(() => expect(api.drafts).toHaveLength(1));
    expect((await editorNow()).text()).toBe('Other.');
  });

  it('that is not there is told of', async () => {
    const api = promConApi();
    renderLearnings(`/learnings/log?draft=${anId()}`, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The draft could not be opened.',
    );
  });

  it('is shared, and tells who else has it open', async () => {
    const api = promConApi();
    const draft = aDraft();
    api.drafts = [draft];
    api.present[draft.id] = [
      { session: anId(), userRef: JONAS, seenAt: '2026-06-01T10:00:00.000Z' },
    ];
    await openLog({ api }, `?draft=${draft.id}`);
    expect(
      await screen.findByText(/jonas has this draft open too/),
    ).toBeInTheDocument();
    await press('Share…');
    const dialog = await screen.findByRole('dialog', {
      name: 'Who writes this draft',
    });
    // What was looked for here is nothing that would be lost.
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Add a co-editor' }),
      'jo',
    );
    await userEvent.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('that was deleted elsewhere is kept as a new one where its writer wants it', async () => {
    const { api, draft, editor } = await openDraft();
    api.drafts = [];
    editor.type(0, 'Still wanted. ');
    await press('Keep it as a new draft');
    await screen.findByText(/^Saved at/);
    expect(api.drafts.map(({ body }) => body)).toEqual([
      `Still wanted. ${draft.body}`,
    ]);
    expect(editor.text()).toBe(`Still wanted. ${draft.body}`);
  });

  it('that was published elsewhere leads to the recap', async () => {
    const { api, draft, editor } = await openDraft();
    await api.createRecap({
      content: api.understand({ content: 'PromCon' }).content,
      source: draft.source,
      draftId: draft.id,
      publish: true,
    });
    editor.type(0, 'Too late. ');
    await press('Open the recap');
    expect(
      await screen.findByRole('heading', { name: 'PromCon' }),
    ).toBeInTheDocument();
  });
});

describe('A working copy', () => {
  async function openCopy(given: Parameters<typeof aRecap>[0] = {}) {
    const api = promConApi();
    const recap = aRecap({ title: 'PromCon', body: TEXT, ...given });
    api.recaps = [recap];
    api.revisions[recap.id] = [
      {
        version: recap.version,
        title: recap.title,
        savedAt: recap.updatedAt,
        savedBy: recap.createdBy,
        content: contentOf(recap),
      },
    ];
    const log = await openLog({ api }, `?recap=${recap.id}`);
    return { ...log, api, recap };
  }

  it('is opened as it is published, and read again only on demand', async () => {
    const { api, editor, review } = await openCopy();
    expect(screen.getByRole('heading', { name: 'Edit a recap' })).toBeVisible();
    expect(editor.text()).toBe(TEXT);
    expect(review.title()).toHaveValue('PromCon');
    editor.type(0, 'More. ');
    await screen.findByText(/^Saved at/);
    expect(api.callsOf('parseRecap')).toHaveLength(0);
  });

  it('changes nothing for its readers until it is published', async () => {
    const { api, editor, recap } = await openCopy();
    editor.type(0, 'More. ');
    await waitFor(() => expect(api.drafts[0].body).toBe(`More. ${TEXT}`));
    expect(api.recaps[0].body).toBe(TEXT);
    await publish();
    expect(api.recaps.map(({ id, body }) => [id, body])).toEqual([
      [recap.id, `More. ${TEXT}`],
    ]);
    expect(api.drafts).toHaveLength(0);
  });

  it('whose recap was deleted is found in the list, and goes on with the recap once that is back', async () => {
    const { api, editor, recap, unmount } = await openCopy();
    editor.type(0, 'More. ');
    await screen.findByText(/^Saved at/);
    await api.deleteRecap(recap);
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /The recap that this draft changes was deleted in the meantime/,
    );
    unmount();

    await openLog({ api });
    const drafts = within(await screen.findByRole('list', { name: 'Drafts' }));
    expect(
      await drafts.findByText(/changes to a recap that was deleted/),
    ).toBeInTheDocument();
    await userEvent.click(drafts.getByText('PromCon'));
    await press('Bring the recap back');
    await waitFor(async () =>
      expect((await editorNow()).text()).toBe(`More. ${TEXT}`),
    );
    await publish();
    expect(api.recaps.map(({ id, body }) => [id, body])).toEqual([
      [recap.id, `More. ${TEXT}`],
    ]);
  });

  it('whose recap was deleted becomes a draft of its own where that is wished', async () => {
    const { api, editor, recap, review, unmount } = await openCopy({
      takeaways: [
        { ...understood.takeaway('Pin versions.'), id: anId(), links: [] },
      ],
    });
    editor.type(0, 'More. ');
    await review.item('Takeaways', 'Pin versions.');
    await screen.findByText(/^Saved at/);
    await api.deleteRecap(recap);
    const [{ id }] = api.drafts;
    unmount();

    renderLearnings(`/learnings/log?draft=${id}`, { api });
    await press('Keep it as a new draft');
    await waitFor(async () =>
      expect((await editorNow()).text()).toBe(`More. ${TEXT}`),
    );
    expect(api.drafts.map(draft => draft.recap)).toEqual([null]);
    await publish();
    const [made] = api.recaps;
    expect(made.id).not.toBe(recap.id);
    expect(made.takeaways.map(({ text }) => text)).toContain('Pin versions.');
    // The items of a deleted recap are not those of another one.
    const [{ args }] = api.callsOf('createRecap');
    const { takeaways } = Object(args[0]).content;
    for (const takeaway of takeaways) expect(takeaway.id).toBeUndefined();
  });
});
