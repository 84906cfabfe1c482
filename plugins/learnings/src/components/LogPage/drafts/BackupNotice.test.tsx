import type { DraftWrite } from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { renderPart } from '../../../__testUtils__/renderLearnings';
import { EMPTY_REVIEW, type DraftDocument } from '../../../review';
import { aDraft, anId } from '../../../__testUtils__/samples';
import { backupKey, keepBackup, readBackups, type Backup } from './backup';
import { BackupNotice } from './BackupNotice';

const ANN = 'user:default/ann';

const aWrite = (given: Partial<DraftWrite> = {}): DraftWrite => ({
  title: 'Barcelona',
  source: { kind: 'uploaded', name: 'barcelona.md', content: 'Raw words.' },
  body: 'What we heard.',
  review: { ...EMPTY_REVIEW, linked: ['system:default/telemetry'] },
  ...given,
});

const EMPTY: DraftDocument = {
  source: { kind: 'pasted', name: null, content: '' },
  body: '',
  review: EMPTY_REVIEW,
};

function keep(write: DraftWrite, draftId: string | null = null) {
  keepBackup(backupKey(ANN, anId()), { draftId, write });
}

async function renderNotice(
  given: {
    draftId?: string;
    document?: DraftDocument;
    drafts?: InMemoryLearningsApi['drafts'];
  } = {},
) {
  const { draftId = null, document = EMPTY, drafts = [] } = given;
  const api = new InMemoryLearningsApi();
  api.drafts = drafts;
  const onRestore = jest.fn((_: Backup, onDone: () => void) => onDone());
  const { unmount } = renderPart(
    <BackupNotice
      userRef={ANN}
      draftId={draftId}
      document={document}
      onRestore={onRestore}
    />,
    { api },
  );
  const notice = await screen.findByRole('status');
  return { api, notice, onRestore, unmount };
}

const restored = (onRestore: jest.Mock<void, [Backup, () => void]>) =>
  onRestore.mock.calls.map(([{ write }]) => write);

beforeEach(() => localStorage.clear());
afterEach(() => jest.useRealTimers());

describe('What could not be saved on the server', () => {
  it('is brought back as it was', async () => {
    keep(aWrite());
    const { notice, onRestore } = await renderNotice();
    expect(notice).toHaveTextContent(/^Not saved on the server: Barcelona, /);
    await userEvent.click(
      screen.getByRole('button', { name: 'Restore Barcelona' }),
    );
    expect(restored(onRestore)).toEqual([aWrite()]);
    expect(notice).toBeEmptyDOMElement();
    expect(readBackups(ANN)).toEqual([]);
  });

  it('is thrown away only on demand, one by one', async () => {
    keep(aWrite());
    keep(aWrite({ title: 'Copenhagen' }));
    const { notice, onRestore } = await renderNotice();
    await userEvent.click(
      screen.getByRole('button', { name: 'Discard Copenhagen' }),
    );
    expect(notice).toHaveTextContent('Barcelona');
    expect(notice).not.toHaveTextContent('Copenhagen');
    expect(readBackups(ANN).map(({ write }) => write.title)).toEqual([
      'Barcelona',
    ]);
    expect(onRestore).not.toHaveBeenCalled();
  });

  it('is offered the newest first, three at once', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    for (const day of ['01', '04', '02', '03']) {
      jest.setSystemTime(new Date(`2026-06-${day}T10:00:00Z`));
      keep(aWrite({ title: `Day ${day}` }));
    }
    await renderNotice();
    expect(
      screen
        .getAllByRole('listitem')
        .map(({ textContent }) => /Day \d+/.exec(textContent ?? '')?.[0]),
    ).toEqual(['Day 04', 'Day 03', 'Day 02']);
  });

  it('is not spoken of where the same is open', async () => {
    keep(aWrite());
    const { notice } = await renderNotice({
      document: {
        ...aWrite(),
        review: { ...EMPTY_REVIEW, linked: ['system:default/telemetry'] },
      },
    });
    expect(notice).toBeEmptyDOMElement();
    expect(readBackups(ANN)).toHaveLength(1);
  });

  it('is not another user’s', async () => {
    keepBackup(backupKey('user:default/anna', anId()), {
      draftId: null,
      write: aWrite(),
    });
    const { notice } = await renderNotice();
    expect(notice).toBeEmptyDOMElement();
  });

  it('is read as it was kept formerly', async () => {
    const { title, source } = aWrite();
    localStorage.setItem(
      `learnings/unsaved/${ANN}`,
      JSON.stringify({ draftId: null, write: { title, source, content: {} } }),
    );
    const { onRestore } = await renderNotice();
    await userEvent.click(
      screen.getByRole('button', { name: 'Restore Barcelona' }),
    );
    expect(restored(onRestore)).toEqual([
      { title, source, body: 'Raw words.', review: null },
    ]);
    expect(readBackups(ANN)).toEqual([]);
  });

  it.each(['not JSON', 'null', '{"write":7}', '{"write":{"source":{}}}'])(
    'is passed over where it is broken: %s',
    async value => {
      localStorage.setItem(backupKey(ANN, anId()), value);
      const { notice } = await renderNotice();
      expect(notice).toBeEmptyDOMElement();
    },
  );
});

describe('What could not be saved of a draft', () => {
  it('is brought back into it', async () => {
    const draft = aDraft();
    keep(aWrite(), draft.id);
    keep(aWrite({ title: 'Of another' }), anId());
    const { notice, onRestore } = await renderNotice({
      draftId: draft.id,
      drafts: [draft],
    });
    expect(notice).not.toHaveTextContent('Of another');
    await userEvent.click(
      screen.getByRole('button', { name: 'Restore Barcelona' }),
    );
    expect(restored(onRestore)).toEqual([aWrite()]);
  });

  it('leads to it from an empty page', async () => {
    const draft = aDraft();
    keep(aWrite(), draft.id);
    await renderNotice({ drafts: [draft] });
    expect(
      await screen.findByRole('link', { name: 'Open its draft: Barcelona' }),
    ).toHaveAttribute('href', `/learnings/log?draft=${draft.id}`);
  });

  it('is forgotten where the server has got it after all', async () => {
    const draft = aDraft(aWrite());
    keep(aWrite(), draft.id);
    const { notice } = await renderNotice({ drafts: [draft] });
    await waitFor(() => expect(readBackups(ANN)).toEqual([]));
    expect(notice).toBeEmptyDOMElement();
  });

  it('is brought back by itself where the draft is gone', async () => {
    keep(aWrite(), anId());
    const { onRestore } = await renderNotice();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restore Barcelona' }),
    );
    expect(restored(onRestore)).toEqual([aWrite()]);
  });
});
