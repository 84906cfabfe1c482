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
  const { unmount, result } = renderHook(() =>
    useKeepSafe(saver, ANN, saver.unsaved),
  );
  const leave = () => act(() => window.dispatchEvent(new Event('pagehide')));
  /** Whether the browser closes the page without asking. */
  const closes = () => {
    const event = new Event('beforeunload', { cancelable: true });
    act(() => window.dispatchEvent(event));
    return !event.defaultPrevented;
  };
  const isKept = () => result.current;
  return { api, draft, saver, unmount, leave, closes, isKept };
}

/** A browser whose store is full. */
const haveNoRoom = () =>
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('QuotaExceededError');
  });

beforeEach(() => localStorage.clear());
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

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

  it('holds also what is written while a choice is put off', async () => {
    jest.useFakeTimers();
    const { api, draft, saver } = renderKeeping();
    api.drafts = [{ ...draft, version: 5 }];
    saver.change(write);
    await act(() => saver.flush());
    saver.change({ ...write, body: 'Half a sentence, and the rest' });
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(readBackups(ANN)).toMatchObject([
      { write: { body: 'Half a sentence, and the rest' } },
    ]);
  });

  it('holds what it was written on, to be told from what others wrote since', () => {
    const { saver, draft, leave } = renderKeeping();
    saver.change(write);
    leave();
    const { version, body } = draft;
    expect(readBackups(ANN)).toMatchObject([
      { base: { version, write: { title, source, body, review } } },
    ]);
    saver.stop();
  });

  it('closes the page without asking while all is kept', () => {
    const { saver, closes } = renderKeeping();
    expect(closes()).toBe(true);
    saver.change(write);
    expect(closes()).toBe(true);
    expect(readBackups(ANN)).toHaveLength(1);
    saver.stop();
  });

  it('says so where the browser refuses, and asks before it closes the page', async () => {
    const { api, saver, closes, isKept } = renderKeeping();
    haveNoRoom();
    api.fail('updateDraft', new Error('The database is away'));
    saver.change(write);
    await act(() => saver.flush());
    expect(isKept()).toBe(false);
    expect(closes()).toBe(false);

    api.mend('updateDraft');
    await act(() => saver.flush());
    expect(isKept()).toBeNull();
    expect(closes()).toBe(true);
  });

  it('is all there is of a page that was left, for the text may be taken up elsewhere', async () => {
    jest.useFakeTimers();
    const { api, saver, unmount } = renderKeeping();
    api.fail('updateDraft', new Error('The database is away'));
    saver.change(write);
    unmount();
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(readBackups(ANN)).toHaveLength(1);
    expect(api.callsOf('updateDraft')).toHaveLength(1);
  });

  it('leaves it to the page to try again where the browser refused', async () => {
    jest.useFakeTimers();
    const { api, saver, unmount } = renderKeeping();
    haveNoRoom();
    api.fail('updateDraft', new Error('The database is away'));
    saver.change(write);
    unmount();
    await act(() => jest.advanceTimersByTimeAsync(4000));
    api.mend('updateDraft');
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(api.drafts.map(({ body }) => body)).toEqual([write.body]);
  });

  it('holds the text alone where there is no room for more', async () => {
    const { draft, saver, leave } = renderKeeping();
    const setItem = Storage.prototype.setItem;
    jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementationOnce(() => {
        throw new Error('QuotaExceededError');
      })
      .mockImplementation(setItem);
    saver.change(write);
    leave();
    expect(readBackups(ANN)).toMatchObject([
      { write, base: { version: draft.version, write: null } },
    ]);
    saver.stop();
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
