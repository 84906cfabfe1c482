import { InputError } from '@backstage/errors';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDraft } from '../../__testUtils__/samples';
import { askToPublish, openLog, press } from './__testUtils__/openLog';
import { promConApi, TEXT } from './__testUtils__/promCon';

const places = {
  'component:default/metrics-gateway': {
    related: ['domain:default/operations', 'system:default/telemetry'],
    owners: ['group:default/observability'],
  },
  'component:default/alert-router': {
    related: [],
    owners: ['group:default/alerting'],
  },
  'system:default/telemetry': {
    related: [
      'domain:default/operations',
      ...Array.from({ length: 30 }, (_, at) => `component:default/part-${at}`),
    ],
    owners: [],
  },
};

/** The page with a text that was read. */
async function openRead(query = '') {
  const api = promConApi();
  api.places = places;
  const { editor, review } = await openLog({ api }, query);
  editor.paste(TEXT);
  await review.item('Talks', 'Storage');
  return { api, editor, review };
}

/** The next recap is made, and its answer lost on the way. */
function loseAnswer(api: ReturnType<typeof promConApi>) {
  const createRecap = api.createRecap.bind(api);
  api.createRecap = async request => {
    await createRecap(request);
    api.createRecap = createRecap;
    throw new TypeError('Failed to fetch');
  };
}

beforeEach(() => localStorage.clear());

describe('Before it is published', () => {
  it('stands what it holds, where it will appear and whom it concerns', async () => {
    const { review } = await openRead();
    await review.press('Takeaways', 'Pin every version.', 'Dismiss');
    const { dialog } = await askToPublish();
    const listed = async (name: string) =>
      within(await dialog.findByRole('list', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);

    expect(await listed('It will appear on the pages of')).toEqual([
      'alert-router',
      'metrics-gateway',
    ]);
    expect(await listed('and of what they belong to or consist of:')).toEqual([
      'operations',
      'telemetry',
    ]);
    expect(await listed('It concerns the owners')).toEqual([
      'alerting',
      'observability',
    ]);
    expect(
      dialog.getByText('Talks: 2 · takeaways: 1 · follow-ups: 1'),
    ).toBeInTheDocument();
    expect(dialog.getByText(/have not been looked at/)).toBeInTheDocument();
    expect(dialog.getByText('Published as')).toHaveTextContent('observability');
    await waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Publish now' })).toHaveFocus(),
    );
  });

  it('stands that what a system consists of shows it too', async () => {
    await openRead('?entity=system:default/telemetry');
    const { dialog } = await askToPublish();
    const list = await dialog.findByRole('list', {
      name: 'and of what they belong to or consist of:',
    });
    expect(list).toHaveTextContent('part-0');
    expect(within(list).getAllByRole('listitem')).toHaveLength(20);
    expect(dialog.getByText('and 11 more')).toBeInTheDocument();
  });

  it('stands no page of an entity that was dismissed', async () => {
    const { review } = await openRead();
    for (const name of ['metrics-gateway', 'alert-router'])
      await review.press('Concerns in the catalog', name, 'Dismiss');
    const { dialog } = await askToPublish();
    expect(
      await dialog.findByText(/It is linked to no entity/),
    ).toBeInTheDocument();
    expect(
      dialog.queryByRole('list', { name: 'It concerns the owners' }),
    ).not.toBeInTheDocument();
  });

  it('can be thought better of', async () => {
    const { api, editor } = await openRead();
    const { dialog } = await askToPublish();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(editor.text()).toBe(TEXT);
    expect(api.recaps).toHaveLength(0);
  });
});

describe('While it is being published', () => {
  it('a recap cannot be thought better of, and nothing is typed that would be lost', async () => {
    const { api } = await openRead();
    const { dialog, publishNow } = await askToPublish();
    const answer = api.hold('createRecap');
    await publishNow();
    await dialog.findByText('Publishing…');
    expect(dialog.getByRole('button', { name: 'Cancel' })).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    expect(dialog.getByText('Publishing…')).toBeInTheDocument();
    answer();
    await screen.findByText('Published.');
  });
});

describe('It is not published', () => {
  it('without a text', async () => {
    const api = promConApi();
    await openLog({ api });
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /Text: it is empty/,
    );
    expect(api.callsOf('createRecap')).toHaveLength(0);
  });

  it('without a title', async () => {
    const { api, review } = await openRead();
    await userEvent.clear(review.title());
    await userEvent.tab();
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /Title: it is empty/,
    );
    expect(api.callsOf('createRecap')).toHaveLength(0);
  });

  it('where its original is larger than the server takes', async () => {
    const api = promConApi();
    const content = 'We heard a lot.\n'.repeat(140_000);
    const draft = aDraft({ source: { kind: 'uploaded', name: null, content } });
    api.drafts = [draft];
    await openLog({ api }, `?draft=${draft.id}`);
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /The text is larger than 2 MB/,
    );
    expect(api.callsOf('createRecap')).toHaveLength(0);
  });

  it('where the server refuses it; it says why, keeps the text and publishes in the end', async () => {
    const { api, editor } = await openRead();
    api.fail('createRecap', new InputError('title: must not be empty'));
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It could not be published. Your text is still here.title: must not be empty',
    );
    expect(editor.text()).toBe(TEXT);

    api.mend('createRecap');
    await press('Try again');
    expect(await screen.findByText('Published.')).toBeInTheDocument();
  });

  it('twice where the answer was lost on the way', async () => {
    const { api } = await openRead();
    await screen.findByText(/^Saved at/);
    loseAnswer(api);
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The server did not answer',
    );
    // The page may have learnt meanwhile that its draft is a recap now.
    act(() => {
      window.dispatchEvent(new Event('visibilitychange'));
    });
    await screen.findByText(/^This draft was published/);
    await press('Try again');
    expect(await screen.findByText('Published.')).toBeInTheDocument();
    expect(api.recaps).toHaveLength(1);
  });

  it('twice where it was never saved as a draft', async () => {
    const api = promConApi();
    api.fail('createDraft', new Error('The database is away'));
    api.fail('createRecap', new Error('The database is away'));
    const { editor } = await openLog({ api });
    editor.type(0, 'PromCon');
    const { publishNow } = await askToPublish();
    await publishNow();
    await screen.findByText(/^It could not be published/);
    api.mend('createRecap');
    await publishNow();
    await screen.findByText('Published.');
    const names = api
      .callsOf('createRecap')
      .map(({ args: [request] }) => Object(request).draftId);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
  });

  it('twice where nothing was heard of the first time, and a draft is saved meanwhile', async () => {
    const api = promConApi();
    api.fail('createDraft', new Error('The database is away'));
    const { editor } = await openLog({ api });
    editor.type(0, 'PromCon');
    loseAnswer(api);
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The server did not answer',
    );
    api.mend('createDraft');
    await publishNow();
    await screen.findByText('Published.');
    expect(api.recaps).toHaveLength(1);
    expect(api.drafts).toEqual([]);
  });

  it('without what was typed since the time of which nothing was heard', async () => {
    const { api, editor } = await openRead();
    await screen.findByText(/^Saved at/);
    loseAnswer(api);
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    await dialog.findByText(/The server did not answer/);
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    editor.type(0, 'More. ');
    const again = await askToPublish();
    await again.publishNow();
    expect(await again.dialog.findByRole('alert')).toHaveTextContent(
      /was published, perhaps without what you typed last/,
    );
    await userEvent.click(again.dialog.getByRole('button', { name: 'Cancel' }));
    await press('Keep it as a new draft');
    await waitFor(() =>
      expect(api.drafts.map(({ body }) => body)).toEqual([`More. ${TEXT}`]),
    );
    expect(editor.text()).toBe(`More. ${TEXT}`);
    expect(api.recaps.map(({ body }) => body)).toEqual([TEXT]);
  });
});
