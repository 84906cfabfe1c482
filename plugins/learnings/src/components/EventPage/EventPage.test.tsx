import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aLearning, anEvent, aTalk } from '../../__testUtils__/samples';

function anApi() {
  const api = new InMemoryLearningsApi();
  const event = anEvent();
  const ref = { id: event.id, name: event.name };
  api.events = [event, anEvent({ name: 'FOSDEM 2020' })];
  api.talks = [
    aTalk({ event: ref }),
    aTalk({ event: { ...ref, id: api.events[1].id }, title: 'Elsewhere' }),
  ];
  api.learnings = [
    aLearning({ event: ref, text: 'Pin versions.' }),
    aLearning({ event: ref, type: 'recap', kind: null, text: 'My KubeCon' }),
    aLearning({ text: 'Heard elsewhere.' }),
  ];
  return { api, event };
}

describe('The page of an event', () => {
  it('shows when and where it was, and what was brought back', async () => {
    const { api, event } = anApi();
    renderLearnings(`/learnings/events/${event.id}`, { api });
    await screen.findByRole('heading', { level: 2, name: event.name });

    expect(screen.getByText('May 20 – 23, 2019')).toBeInTheDocument();
    expect(screen.getByText('Barcelona')).toBeInTheDocument();
    const part = (name: string) => within(screen.getByRole('region', { name }));
    expect(
      await part('Takeaways').findByRole('link', { name: 'Pin versions.' }),
    ).toBeInTheDocument();
    expect(
      await part('Recaps').findByRole('link', { name: 'My KubeCon' }),
    ).toBeInTheDocument();
    expect(
      await part('Talks').findByRole('link', {
        name: 'Autoscaling Multi-Cluster Observability',
      }),
    ).toHaveAttribute('href', `/learnings/talks/${api.talks[0].id}`);
    expect(screen.queryByText('Heard elsewhere.')).not.toBeInTheDocument();
    expect(screen.queryByText('Elsewhere')).not.toBeInTheDocument();
  });

  it('is found in the list of events by a part of its name', async () => {
    const { api, event } = anApi();
    renderLearnings('/learnings/events', { api });
    await screen.findByText('FOSDEM 2020');

    await userEvent.type(screen.getByRole('searchbox'), 'kube');
    await waitFor(() =>
      expect(screen.queryByText('FOSDEM 2020')).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('link', { name: event.name })).toHaveAttribute(
      'href',
      `/learnings/events/${event.id}`,
    );
  });
});
