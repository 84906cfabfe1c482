import { TestApiProvider } from '@backstage/test-utils';
import {
  focusManager,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { aDraft, anId } from '../../../__testUtils__/samples';
import { usePresence } from './usePresence';

const session = anId();

function renderPresence(draftId?: string | null) {
  const api = new InMemoryLearningsApi();
  const draft = aDraft({ version: 4 });
  api.drafts = [draft];
  api.present[draft.id] = [
    {
      session: anId(),
      userRef: 'user:default/jonas',
      seenAt: '2026-06-01T10:00:00.000Z',
    },
  ];
  const ended = { current: false };
  const hasEnded = () => ended.current;
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false } },
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[learningsApiRef, api]]}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </TestApiProvider>
  );
  const hook = renderHook(
    () =>
      usePresence(
        draftId === undefined ? draft.id : draftId,
        session,
        hasEnded,
      ),
    { wrapper },
  );
  const said = () => api.callsOf('keepPresence').map(({ args }) => args[1]);
  return { api, draft, ended, ...hook, said };
}

const HERE = { session };
const LEAVING = { session, leaving: true };

/** So long that it is said again, once. */
const wait = () => act(() => jest.advanceTimersByTimeAsync(15_000));

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  focusManager.setFocused(undefined);
  jest.useRealTimers();
});

describe('Having a draft open', () => {
  it('is said again and again, and tells of others', async () => {
    const { result, said } = renderPresence();
    await waitFor(() => expect(result.current.presence?.version).toBe(4));
    expect(result.current.presence?.others).toEqual([
      expect.objectContaining({ userRef: 'user:default/jonas' }),
    ]);
    await wait();
    expect(said()).toEqual([HERE, HERE]);
  });

  it('is not said before there is a draft', async () => {
    const { result, said, unmount } = renderPresence(null);
    await wait();
    unmount();
    expect(said()).toEqual([]);
    expect(result.current.presence).toBeUndefined();
  });

  it('is not said while nobody looks, and at once when somebody does', async () => {
    const { said } = renderPresence();
    await waitFor(() => expect(said()).toHaveLength(1));
    act(() => focusManager.setFocused(false));
    await wait();
    expect(said()).toHaveLength(1);
    act(() => focusManager.setFocused(true));
    await waitFor(() => expect(said()).toHaveLength(2));
  });

  it('goes on after a failure', async () => {
    const { api, result, said } = renderPresence();
    await waitFor(() => expect(said()).toHaveLength(1));
    api.fail('keepPresence', new Error('down'));
    await wait();
    await waitFor(() => expect(result.current.error).not.toBeNull());
    api.mend('keepPresence');
    await wait();
    await waitFor(() => expect(result.current.error).toBeNull());
    expect(said()).toHaveLength(3);
  });

  it('ends with the page', async () => {
    const { said } = renderPresence();
    await waitFor(() => expect(said()).toEqual([HERE]));
    act(() => {
      window.dispatchEvent(new Event('pagehide'));
    });
    expect(said()).toEqual([HERE, LEAVING]);
  });

  it('ends where another page is gone to', async () => {
    const { said, unmount } = renderPresence();
    await waitFor(() => expect(said()).toEqual([HERE]));
    unmount();
    expect(said()).toEqual([HERE, LEAVING]);
  });

  it('is not left where the draft has become a recap', async () => {
    const { said, ended, unmount } = renderPresence();
    await waitFor(() => expect(said()).toEqual([HERE]));
    ended.current = true;
    unmount();
    expect(said()).toEqual([HERE]);
  });
});
