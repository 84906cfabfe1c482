import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aLearning } from '../../__testUtils__/samples';

const aRecapLine = (text: string) =>
  aLearning({
    type: 'recap',
    kind: null,
    text,
    counts: { talks: 3, takeaways: 1, followUps: 0 },
  });

describe('The feed', () => {
  it('shows one line a recap, and what it holds', async () => {
    const api = new InMemoryLearningsApi();
    api.learnings = [
      aRecapLine('My first KubeCon'),
      aLearning({ text: 'Pin versions.' }),
    ];
    renderLearnings('/learnings', { api });

    expect(
      await screen.findByRole('link', { name: 'My first KubeCon' }),
    ).toHaveAttribute('href', `/learnings/recaps/${api.learnings[0].recap.id}`);
    expect(screen.getByText('3 talks')).toBeInTheDocument();
    expect(screen.getByText('1 takeaway')).toBeInTheDocument();
    expect(screen.queryByText('0 follow-ups')).not.toBeInTheDocument();
    expect(screen.queryByText('Pin versions.')).not.toBeInTheDocument();
  });

  it('invites to log where nothing has been logged yet', async () => {
    renderLearnings('/learnings', { api: new InMemoryLearningsApi() });

    const message = await screen.findByText('Nothing has been logged yet');
    expect(
      within(message.parentElement as HTMLElement).getByRole('button', {
        name: 'Log learnings',
      }),
    ).toHaveAttribute('href', '/learnings/log');
  });

  it('takes its filters from the URL and lets go of them one by one', async () => {
    const api = new InMemoryLearningsApi();
    api.learnings = [
      aLearning({ text: 'Pin versions.', technologies: ['Thanos'] }),
      aLearning({ text: 'Use gates.', technologies: ['Linkerd'] }),
    ];
    renderLearnings('/learnings/feed?kind=practice&technology=Thanos', { api });

    expect(await screen.findByText('Pin versions.')).toBeInTheDocument();
    expect(screen.queryByText('Use gates.')).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter Thanos' }),
    );
    expect(await screen.findByText('Use gates.')).toBeInTheDocument();
  });

  it('searches once the typing has paused', async () => {
    const api = new InMemoryLearningsApi();
    api.learnings = [aRecapLine('My first KubeCon'), aRecapLine('FOSDEM')];
    renderLearnings('/learnings', { api });
    await screen.findByText('FOSDEM');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the text' }),
      'kube',
    );
    await waitFor(() =>
      expect(screen.queryByText('FOSDEM')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('My first KubeCon')).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveFocus();
    const texts = api
      .callsOf('listLearnings')
      .map(call => (call.args[0] as { text?: string }).text);
    expect(texts).toEqual([undefined, 'kube']);
  });

  it('says that nothing matches, and shows everything again', async () => {
    const api = new InMemoryLearningsApi();
    api.learnings = [aRecapLine('My first KubeCon')];
    renderLearnings('/learnings/feed?technology=Cobol', { api });

    const message = await screen.findByText('Nothing matches these filters');
    await userEvent.click(
      within(message.parentElement as HTMLElement).getByRole('button', {
        name: 'Clear filters',
      }),
    );
    expect(await screen.findByText('My first KubeCon')).toBeInTheDocument();
  });

  it('loads the next page and leads the keyboard to its first line', async () => {
    const api = new InMemoryLearningsApi();
    api.pageSize = 2;
    api.learnings = ['One', 'Two', 'Three'].map(aRecapLine);
    renderLearnings('/learnings', { api });
    await screen.findByText('Two');
    expect(screen.getByText('3 results')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));

    const third = await screen.findByText('Three');
    await waitFor(() => expect(third.closest('li')).toHaveFocus());
    expect(
      screen.queryByRole('button', { name: 'Load more' }),
    ).not.toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    const api = new InMemoryLearningsApi();
    api.learnings = [aRecapLine('My first KubeCon')];
    api.fail('listLearnings', new Error('The database is away'));
    renderLearnings('/learnings', { api });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.mend('listLearnings');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('My first KubeCon')).toBeInTheDocument();
  });
});
