import type { Draft } from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDraft, anId } from '../../__testUtils__/samples';
import { openLog, press } from './__testUtils__/openLog';
import { promConApi } from './__testUtils__/promCon';
import { backupKey, keepBackup, readBackups } from './drafts/backup';

const ANN = 'user:default/ann';
const LINES = 'PromCon\n\nPin every version.\n\nThe end.\n';

/** Keeps in this browser what was written on a draft and not saved. */
function keep(body: string, saved?: Draft) {
  const { title, source, review } = saved ?? aDraft({ title: 'PromCon' });
  keepBackup(backupKey(ANN, anId()), {
    draftId: saved?.id ?? null,
    write: { title, source, review, body },
    saved,
  });
}

/** The page with a draft of which something was kept, and what it is since. */
async function openKept(kept: string, since: string) {
  const api = promConApi();
  const draft = aDraft({
    body: LINES,
    source: { kind: 'pasted', name: null, content: '' },
  });
  api.drafts = [draft];
  keep(kept, structuredClone(draft));
  const { title, source, review } = draft;
  if (since !== LINES)
    await api.updateDraft(draft, { title, source, review, body: since });
  const log = await openLog({ api }, `?draft=${draft.id}`);
  return { ...log, api };
}

const choice = async () =>
  within(await screen.findByRole('dialog', { name: 'Changed in two places' }));

beforeEach(() => localStorage.clear());

describe('What this browser kept', () => {
  it('comes back beside what somebody else wrote since', async () => {
    const { api, editor } = await openKept(
      `My ${LINES}`,
      `${LINES}An hour of theirs.\n`,
    );
    await press('Restore');
    const both = `My ${LINES}An hour of theirs.\n`;
    await waitFor(() => expect(editor.text()).toBe(both));
    await waitFor(() => expect(api.drafts[0].body).toBe(both));
    expect(readBackups(ANN)).toEqual([]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('comes back as it was where nobody wrote since', async () => {
    const kept = LINES.replace('every', 'all');
    const { api, editor } = await openKept(kept, LINES);
    await press('Restore');
    await waitFor(() => expect(editor.text()).toBe(kept));
    await waitFor(() => expect(api.drafts[0].body).toBe(kept));
  });

  it('is chosen from where both are about the same words, and stays until then', async () => {
    const kept = LINES.replace('every', 'all');
    const { api, editor } = await openKept(
      kept,
      LINES.replace('every', 'each'),
    );
    await press('Restore');
    await userEvent.click(
      (await choice()).getByRole('button', { name: 'Decide later' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(editor.text()).toContain('Pin each version.');
    expect(readBackups(ANN)).toHaveLength(1);

    await press('Restore');
    const dialog = await choice();
    expect(
      dialog.getByRole('radio', { name: 'Kept in this browser' }),
    ).toBeChecked();
    await userEvent.click(dialog.getByRole('radio', { name: 'Open now' }));
    await userEvent.click(
      dialog.getByRole('radio', { name: 'Kept in this browser' }),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Go on with these' }),
    );
    await waitFor(() => expect(editor.text()).toBe(kept));
    await waitFor(() => expect(api.drafts[0].body).toBe(kept));
    expect(readBackups(ANN)).toEqual([]);
  });

  it('asks before it takes the place of what was typed on this page', async () => {
    keep('Kept.');
    const { editor } = await openLog({ api: promConApi() });
    editor.type(0, 'Typed now.');
    await press('Restore');
    const dialog = await choice();
    expect(editor.text()).toBe('Typed now.');
    await userEvent.click(dialog.getByRole('radio', { name: 'Open now' }));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Go on with these' }),
    );
    expect(editor.text()).toBe('Typed now.');
  });
});

it('That nothing keeps the text is said where it is so', async () => {
  const api = promConApi();
  api.fail('createDraft', new Error('The database is away'));
  const { editor } = await openLog({ api });
  const refusal = jest
    .spyOn(Storage.prototype, 'setItem')
    .mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
  editor.type(0, 'PromCon');
  const alert = await screen.findByText(/could not be saved on the server/);
  await waitFor(() =>
    expect(alert).toHaveTextContent(
      'This browser cannot keep your text either',
    ),
  );
  refusal.mockRestore();
  await press('Try again');
  await waitFor(() =>
    expect(
      screen.getByText(/could not be saved on the server/),
    ).toHaveTextContent('Your text is kept in this browser.'),
  );
});
