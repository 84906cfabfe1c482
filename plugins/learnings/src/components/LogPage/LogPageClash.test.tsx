import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { focusManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDraft, anId, aRecap } from '../../__testUtils__/samples';
import { contentOf } from '../../review';
import { understood } from '../../__testUtils__/understood';
import { askToPublish, openLog, press } from './__testUtils__/openLog';
import { promConApi } from './__testUtils__/promCon';

const LINES = 'PromCon\n\nPin every version.\n\nThe end.\n';

/** A draft that is open here, and what somebody else saves of it. */
async function openDraft() {
  const api = promConApi();
  const draft = aDraft({
    body: LINES,
    source: { kind: 'pasted', name: null, content: '' },
  });
  api.drafts = [draft];
  const log = await openLog({ api }, `?draft=${draft.id}`);
  const saveTheirs = async (body: string) => {
    const { title, source, review } = draft;
    await api.updateDraft(api.drafts[0], { title, source, review, body });
  };
  return { ...log, api, saveTheirs };
}

/** The choice between two versions. */
const choice = async () =>
  within(await screen.findByRole('dialog', { name: 'Changed in two places' }));

/** A page that comes into sight asks at once which version is the present one. */
const comeIntoSight = () =>
  act(() => {
    focusManager.setFocused(false);
    focusManager.setFocused(true);
  });

beforeEach(() => localStorage.clear());
afterEach(() => focusManager.setFocused(undefined));

describe('Two people in one draft', () => {
  it('need not be asked where they wrote in different places', async () => {
    const { api, editor, saveTheirs } = await openDraft();
    await saveTheirs(`${LINES}Theirs.\n`);
    editor.type(0, 'My ');
    await waitFor(() => expect(editor.text()).toBe(`My ${LINES}Theirs.\n`));
    await waitFor(() =>
      expect(api.drafts[0].body).toBe(`My ${LINES}Theirs.\n`),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it.each([
    ['something was not saved yet', 'My '],
    ['all was saved', ''],
  ])(
    'lose no letter that is typed as the other’s comes in, where %s',
    async (_, unsaved) => {
      const { api, editor, saveTheirs } = await openDraft();
      await screen.findByRole('region', { name: 'What was understood' });
      const letGo = api.hold('getDraft');
      const looks = api.callsOf('getDraft').length;
      await saveTheirs(`${LINES}Theirs.\n`);
      if (unsaved) editor.type(0, unsaved);
      else comeIntoSight();
      await waitFor(() =>
        expect(api.callsOf('getDraft')).toHaveLength(looks + 1),
      );
      // Before the page has drawn the letters, the other's version is there.
      letGo();
      editor.view.dispatch({
        changes: { from: 0, insert: 'Letters. ' },
        userEvent: 'input.type',
      });
      const both = `Letters. ${unsaved}${LINES}Theirs.\n`;
      await waitFor(() => expect(editor.text()).toBe(both));
      await waitFor(() => expect(api.drafts[0].body).toBe(both));
      expect(editor.text()).toBe(both);
    },
  );

  it('choose part by part where they changed the same words', async () => {
    const { api, editor, saveTheirs } = await openDraft();
    await saveTheirs(LINES.replace('every', 'each'));
    editor.type(LINES.indexOf('every'), 'all', 'every'.length);

    const dialog = await choice();
    const part = within(dialog.getByRole('group', { name: 'Your notes' }));
    expect(part.getByRole('radio', { name: 'Yours' })).toBeChecked();
    expect(part.getByText(/Pin all version/)).toBeInTheDocument();
    // Nothing is saved until it is settled.
    expect(api.drafts[0].body).toContain('Pin each version.');

    await userEvent.click(part.getByRole('radio', { name: 'ann' }));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Go on with these' }),
    );
    await waitFor(() => expect(editor.text()).toContain('Pin each version.'));
    expect(await screen.findByText(/^Saved at/)).toBeInTheDocument();
    expect(api.drafts[0].body).toContain('Pin each version.');
  });

  it('may put the choice off, and write on meanwhile', async () => {
    const { api, editor, saveTheirs } = await openDraft();
    await saveTheirs(LINES.replace('every', 'each'));
    editor.type(LINES.indexOf('every'), 'all', 'every'.length);
    await userEvent.click(
      (await choice()).getByRole('button', { name: 'Decide later' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    editor.type(0, 'My ');

    await press('Compare and choose');
    await userEvent.click(
      (await choice()).getByRole('button', { name: 'Go on with these' }),
    );
    await waitFor(() =>
      expect(api.drafts[0].body).toBe(`My ${LINES.replace('every', 'all')}`),
    );
  });

  it('publish what both wrote, and look at it before', async () => {
    const { api, editor, saveTheirs } = await openDraft();
    const { dialog, publishNow } = await askToPublish();
    await saveTheirs(`${LINES}Theirs.\n`);
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The draft was changed by somebody else in the meantime.',
    );
    expect(api.recaps).toHaveLength(0);
    await waitFor(() => expect(editor.text()).toBe(`${LINES}Theirs.\n`));
    await publishNow();
    await screen.findByText('Published.');
    expect(api.recaps.map(({ body }) => body)).toEqual([`${LINES}Theirs.\n`]);
  });
});

describe('A recap that was changed while a copy of it was edited', () => {
  async function openCopy(
    before = async (_: ReturnType<typeof promConApi>, __: Recap) => {},
  ) {
    const api = promConApi();
    const recap = aRecap({
      title: 'PromCon',
      body: LINES,
      contributors: [understood.contributor('Ann Lee')],
      technologies: [understood.technology('Thanos')],
    });
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
    await before(api, recap);
    const log = await openLog({ api }, `?recap=${recap.id}`);
    const changeRecap = (change: Partial<Recap>) =>
      api.updateRecap(api.recaps[0], {
        content: { ...api.recaps[0], ...change },
        draftId: null,
        publish: true,
      });
    return { ...log, api, changeRecap };
  }

  it('is compared with the copy, and holds afterwards what was chosen of both', async () => {
    const { api, editor, changeRecap } = await openCopy();
    await changeRecap({ body: LINES.replace('every', 'each'), tags: ['sre'] });
    editor.type(LINES.indexOf('every'), 'all', 'every'.length);
    await (await askToPublish()).publishNow();

    const dialog = await choice();
    expect(
      dialog.getByRole('radio', { name: 'As it is published now' }),
    ).not.toBeChecked();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Go on with these' }),
    );
    const again = await screen.findByRole('dialog', { name: /^Publish / });
    await userEvent.click(
      within(again).getByRole('button', { name: 'Publish now' }),
    );
    await screen.findByText('Published.');

    const [{ body, tags, contributors, technologies }] = api.recaps;
    expect(body).toBe(LINES.replace('every', 'all'));
    expect(tags).toEqual(['sre']);
    // What has no id of its own is the same on both sides.
    expect(contributors.map(({ name }) => name)).toEqual(['Ann Lee']);
    expect(technologies.map(({ name }) => name)).toEqual(['Thanos']);
  });

  it('takes both in without a question where they are about different things', async () => {
    const { api, editor, changeRecap } = await openCopy();
    await changeRecap({ tags: ['sre'] });
    editor.type(0, 'My ');
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The recap was changed since you began to edit it.',
    );
    await publishNow();
    await screen.findByText('Published.');
    expect(api.recaps[0]).toMatchObject({ body: `My ${LINES}`, tags: ['sre'] });
  });

  it('is compared also where it was deleted and brought back before', async () => {
    const { api, editor, changeRecap } = await openCopy(
      async (backend, recap) => {
        await backend.deleteRecap(recap);
        await backend.undeleteRecap(recap.id);
      },
    );
    await changeRecap({ tags: ['sre'] });
    editor.type(0, 'My ');
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Both are brought together',
    );
    await publishNow();
    await screen.findByText('Published.');
    expect(api.recaps[0]).toMatchObject({ body: `My ${LINES}`, tags: ['sre'] });
  });

  it('is taken in with the choice, so that nobody is asked again', async () => {
    const { api, editor, changeRecap } = await openCopy();
    const { version } = await changeRecap({
      body: LINES.replace('every', 'each'),
    });
    editor.type(LINES.indexOf('every'), 'all', 'every'.length);
    await (await askToPublish()).publishNow();
    await userEvent.click(
      (await choice()).getByRole('button', { name: 'Go on with these' }),
    );
    await waitFor(() => expect(api.drafts[0].recap?.version).toBe(version));
    expect(api.drafts[0].body).toBe(LINES.replace('every', 'all'));
  });

  it('holds what was made of a talk of it in the copy, without a question', async () => {
    const { api, review, changeRecap } = await openCopy(
      async (backend, recap) => {
        const talk = { ...understood.talk({ title: 'Storage' }), id: anId() };
        backend.recaps = [
          { ...recap, talks: [{ ...talk, talkId: anId(), links: [] }] },
        ];
        backend.revisions[recap.id][0].content.talks = [talk];
      },
    );
    await changeRecap({ tags: ['sre'] });
    await review.press('Talks', 'Storage', 'Edit');
    const form = within(await screen.findByRole('form'));
    await userEvent.type(
      form.getByRole('textbox', { name: 'Title of the talk' }),
      ' anew',
    );
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    const { dialog, publishNow } = await askToPublish();
    await publishNow();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Both are brought together',
    );
    await publishNow();
    await screen.findByText('Published.');
    expect(api.recaps[0]).toMatchObject({
      tags: ['sre'],
      talks: [{ talk: { title: 'Storage anew' } }],
    });
  });
});
