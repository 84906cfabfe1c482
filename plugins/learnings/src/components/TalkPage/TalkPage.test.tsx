import { screen, within } from '@testing-library/react';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aLearning, aTalk } from '../../__testUtils__/samples';

describe('The page of a talk', () => {
  it('shows who spoke, and what every team noted', async () => {
    const api = new InMemoryLearningsApi();
    const talk = aTalk();
    const ref = { id: talk.id, title: talk.title, speakers: talk.speakers };
    const other = aLearning();
    api.talks = [talk];
    api.learnings = [
      aLearning({
        talk: ref,
        type: 'talkNote',
        kind: null,
        text: 'Scales over **four** clusters.',
      }),
      {
        ...other,
        talk: ref,
        recap: {
          ...other.recap,
          title: 'Notes of the platform team',
          publishingTeam: 'group:default/platform',
        },
      },
      aLearning({ text: 'About another talk.' }),
    ];
    renderLearnings(`/learnings/talks/${talk.id}`, { api });
    await screen.findByRole('heading', {
      level: 2,
      name: 'Autoscaling Multi-Cluster Observability',
    });

    expect(
      screen.getByText('by Andrew Seigner, Frederic Branczyk'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Slides/ })).toHaveAttribute(
      'href',
      talk.slidesUrl,
    );
    expect(document.querySelector('iframe')).toBeNull();
    const notes = await screen.findByRole('list', {
      name: 'What colleagues noted',
    });
    const [first, second] = within(notes).getAllByRole('listitem');
    expect(first).toHaveTextContent('Scales over four clusters.');
    expect(first).toHaveTextContent('heard by observability');
    expect(second).toHaveTextContent('Notes of the platform team');
    expect(second).toHaveTextContent('heard by platform');
    expect(screen.queryByText('About another talk.')).not.toBeInTheDocument();
  });
});
