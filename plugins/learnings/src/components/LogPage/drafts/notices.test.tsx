import type { RecapSummary } from '@conference-learnings/plugin-learnings-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { renderPart } from '../../../__testUtils__/renderLearnings';
import { anId } from '../../../__testUtils__/samples';
import { PresenceNotice } from './PresenceNotice';
import { SameTextNotice } from './SameTextNotice';

const aSummary = (given: Partial<RecapSummary> = {}): RecapSummary => ({
  id: anId(),
  version: 1,
  status: 'published',
  title: 'Barcelona',
  summary: null,
  event: null,
  publishingTeam: 'group:default/observability',
  authors: [],
  updatedAt: '2026-05-24T08:00:00.000Z',
  publishedAt: '2026-05-24T08:00:00.000Z',
  deletedAt: null,
  editable: true,
  ...given,
});

const open = (userRef: string) => ({
  session: anId(),
  userRef,
  seenAt: '2026-06-01T10:00:00.000Z',
});

describe('Who else has a draft open', () => {
  const renderNotice = (...userRefs: string[]) =>
    renderPart(
      <PresenceNotice userRef="user:default/ann" others={userRefs.map(open)} />,
      { api: new InMemoryLearningsApi() },
    );

  it('is told of each colleague once', async () => {
    renderNotice('user:default/jonas', 'user:default/jonas');
    expect(await screen.findByRole('status')).toHaveTextContent(
      /^jonas has this draft open too\.What you both write is kept/,
    );
  });

  it('may be oneself', async () => {
    renderNotice('user:default/ann');
    expect(await screen.findByRole('status')).toHaveTextContent(
      'You have this draft open in another window too.',
    );
  });

  it('is nobody', async () => {
    renderNotice();
    expect(await screen.findByRole('status')).toBeEmptyDOMElement();
  });
});

describe('A text that is here already', () => {
  function renderNotice(sameText: RecapSummary[]) {
    const onReplace = jest.fn();
    renderPart(<SameTextNotice sameText={sameText} onReplace={onReplace} />, {
      api: new InMemoryLearningsApi(),
    });
    return onReplace;
  }

  it('can be opened, and be replaced where the reader may', async () => {
    const mine = aSummary();
    const theirs = aSummary({
      editable: false,
      title: 'Copenhagen',
      publishingTeam: null,
      authors: [{ name: 'Jonas Weber', userRef: null }],
    });
    const onReplace = renderNotice([mine, theirs]);
    expect(
      await screen.findByRole('link', { name: 'Open it: Barcelona' }),
    ).toHaveAttribute('href', `/learnings/recaps/${mine.id}`);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /^Barcelona · by observability · May 24, 2026/,
    );
    expect(second).toHaveTextContent(/^Copenhagen · by Jonas Weber/);
    expect(
      screen.queryByRole('button', {
        name: 'Put this text in its place: Copenhagen',
      }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Put this text in its place: Barcelona',
      }),
    );
    expect(onReplace).toHaveBeenCalledWith(mine);
  });

  it('is no more spoken of once it is dismissed', async () => {
    renderNotice([aSummary()]);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Dismiss Barcelona' }),
    );
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
