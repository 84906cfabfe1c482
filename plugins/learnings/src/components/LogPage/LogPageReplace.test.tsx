import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDraft, anId, aRecap } from '../../__testUtils__/samples';
import { understood } from '../../__testUtils__/understood';
import { editorNow, openLog, press, publish } from './__testUtils__/openLog';
import { promConApi, TEXT } from './__testUtils__/promCon';

const JONAS = 'user:default/jonas';

/** A recap with this text that is published, and the page on which it is pasted again. */
async function pasteAgain(
  given: Partial<Recap> = {},
  before = async (_: ReturnType<typeof promConApi>, __: Recap) => {},
) {
  const api = promConApi();
  const recap = aRecap({
    title: 'As it was',
    body: TEXT,
    editors: [JONAS],
    ...given,
  });
  api.recaps = [recap];
  await before(api, recap);
  const log = await openLog({ api });
  log.editor.paste(TEXT);
  await screen.findByText(/^Saved at/);
  return { ...log, api, recap };
}

const copies = (api: ReturnType<typeof promConApi>) =>
  api.drafts.filter(({ recap }) => recap !== null);

beforeEach(() => localStorage.clear());

describe('A text that is here already', () => {
  it('takes the place of the other one, and leaves people, states and addresses as they are', async () => {
    const done = {
      ...understood.followUp('We will try Thanos.', {
        state: 'done',
        outcome: 'It works',
      }),
      id: anId(),
      version: 2,
      links: [],
    };
    const { api, review, recap } = await pasteAgain({ followUps: [done] });
    await userEvent.clear(review.title());
    await userEvent.type(review.title(), 'Better');
    await userEvent.tab();
    await press('Put this text in its place');
    await screen.findByRole('heading', { name: 'Edit a recap' });
    expect(api.drafts.map(({ recap: of }) => of?.id)).toEqual([recap.id]);
    expect(api.recaps[0].title).toBe('As it was');

    await publish();
    expect(api.recaps).toHaveLength(1);
    expect(api.recaps[0]).toMatchObject({
      id: recap.id,
      title: 'Better',
      body: TEXT,
      editors: [JONAS],
      followUps: [{ id: done.id, state: 'done', outcome: 'It works' }],
    });
  });

  it('is written over nobody’s changes: it says whose they are and leads to them', async () => {
    const theirs = 'Two hours of work.';
    const { api, editor } = await pasteAgain({}, async (backend, recap) => {
      await backend.openWorkingCopy(recap.id);
      Object.assign(backend.drafts[0], {
        body: theirs,
        version: 3,
        updatedBy: JONAS,
      });
    });
    await press('Put this text in its place');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^jonas is editing this recap .*nothing was written over/,
    );
    expect(copies(api).map(({ body }) => body)).toEqual([theirs]);

    // One writes on, and it is saved.
    editor.type(0, 'More. ');
    await waitFor(() =>
      expect(api.drafts.map(({ body }) => body)).toContain(`More. ${TEXT}`),
    );
    await userEvent.click(screen.getByText('Open the changes to the recap'));
    await waitFor(async () => expect((await editorNow()).text()).toBe(theirs));
    expect(api.drafts).toHaveLength(2);
  });

  it('is written over nothing that came in between', async () => {
    const { api } = await pasteAgain();
    const getRecap = api.getRecap.bind(api);
    api.getRecap = async id => {
      api.getRecap = getRecap;
      const [copy] = copies(api);
      await api.updateDraft(copy, { ...copy, body: 'Faster.' });
      return getRecap(id);
    };
    await press('Put this text in its place');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You are editing this recap already/,
    );
    expect(copies(api).map(({ body }) => body)).toEqual(['Faster.']);
  });

  it('stays the draft of whoever shared it, and one goes on all the same', async () => {
    const api = promConApi();
    const draft = aDraft({
      body: TEXT,
      createdBy: JONAS,
      editors: ['user:default/ann'],
    });
    api.drafts = [draft];
    api.recaps = [aRecap({ title: 'As it was', body: TEXT })];
    await openLog({ api }, `?draft=${draft.id}`);
    await press('Put this text in its place');
    await screen.findByRole('heading', { name: 'Edit a recap' });
    expect(
      api.drafts.map(({ createdBy, recap }) => [createdBy, recap?.id]),
    ).toEqual([
      [JONAS, undefined],
      ['user:default/ann', api.recaps[0].id],
    ]);
    (await editorNow()).type(0, 'More. ');
    await waitFor(() => expect(copies(api)[0].body).toBe(`More. ${TEXT}`));
  });
});
