import { act, renderHook, waitFor } from '@testing-library/react';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { aDraft } from '../../../__testUtils__/samples';
import { DraftSaver } from '../DraftSaver';
import { backupKey, keepBackup, readBackups } from './backup';
import { useKeepSafe } from './useKeepSafe';

const ANN = 'user:default/ann';
const { title, source, review } = aDraft();
const write = { title, source, body: 'Half a sentence', review };

function renderKeeping() {
  const api = new InMemoryLearningsApi();
  const draft = aDraft();
  api.drafts = [draft];
  const saver = new DraftSaver(api, draft);
  const { unmount } = renderHook(() => useKeepSafe(saver, ANN));
  const leave = () => act(() => window.dispatchEvent(new Event('pagehide')));
  return { api, draft, saver, unmount, leave };
}

beforeEach(() => localStorage.clear());

describe('Keeping safe in the browser', () => {
  it('holds what is not saved when the page is left', () => {
    const { saver, draft, leave } = renderKeeping();
    saver.change(write);
    leave();
    expect(readBackups(ANN)).toEqual([
      expect.objectContaining({ draftId: draft.id, write }),
    ]);
    saver.stop();
  });

  it('holds what could not be saved, until it is', async () => {
    const { api, saver } = renderKeeping();
    api.fail('updateDraft', new Error('The database is away'));
    saver.change(write);
    await act(() => saver.flush());
    expect(readBackups(ANN)).toHaveLength(1);

    api.mend('updateDraft');
    await act(() => saver.flush());
    expect(readBackups(ANN)).toEqual([]);
  });

  it('holds what somebody else has overtaken', async () => {
    const { api, draft, saver, unmount } = renderKeeping();
    api.drafts = [{ ...draft, version: 5 }];
    saver.change(write);
    await act(() => saver.flush());
    unmount();
    expect(readBackups(ANN)).toHaveLength(1);
  });

  it('holds nothing of what was published or given up', async () => {
    const { api, saver, unmount } = renderKeeping();
    api.fail('updateDraft', new Error('The database is away'));
    saver.change(write);
    await act(() => saver.flush());
    saver.stop();
    unmount();
    await waitFor(() => expect(readBackups(ANN)).toEqual([]));
  });

  it('leaves alone what another page holds', async () => {
    const { draft, saver } = renderKeeping();
    keepBackup(backupKey(ANN, 'another'), { draftId: draft.id, write });
    saver.change({ ...write, body: 'Another sentence' });
    await act(() => saver.flush());
    expect(readBackups(ANN).map(({ write: { body } }) => body)).toEqual([
      'Half a sentence',
    ]);
  });
});
