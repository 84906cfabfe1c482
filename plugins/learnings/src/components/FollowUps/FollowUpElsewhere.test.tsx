import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import {
  renderLearnings,
  renderOnEntity,
} from '../../__testUtils__/renderLearnings';
import {
  aFollowUp,
  aLearning,
  anId,
  aRecap,
  aTalk,
} from '../../__testUtils__/samples';
import { EntityLearnings } from '../EntityLearnings';
import { LearningsCard } from '../LearningsCard';

const GATEWAY = 'component:default/metrics-gateway';

const aTakeaway = (
  given: Partial<Recap['takeaways'][number]> = {},
): Recap['takeaways'][number] => ({
  id: anId(),
  anchor: null,
  links: [],
  text: 'Pin versions.',
  kind: 'caution',
  talk: null,
  contributor: null,
  ...given,
});

const dialog = async () =>
  within(await screen.findByRole('dialog', { name: 'Log a follow-up' }));

describe('A follow-up from a takeaway', () => {
  it('begins with its words and who noted it, and stands on the page of the recap', async () => {
    const api = new InMemoryLearningsApi();
    const recap = aRecap({
      title: 'My first KubeCon',
      contributors: [
        { name: 'Jonas', role: 'author', userRef: 'user:default/jonas' },
      ],
      takeaways: [aTakeaway({ contributor: 0 })],
    });
    api.recaps = [recap];
    renderLearnings(`/learnings/recaps/${recap.id}`, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Follow up: Pin versions.' }),
    );
    const logging = await dialog();
    expect(
      logging.getByRole('textbox', { name: 'What will be done' }),
    ).toHaveValue('Pin versions.');
    expect(logging.getByRole('textbox', { name: 'Owner' })).toHaveValue(
      'jonas',
    );
    await userEvent.click(
      logging.getByRole('button', { name: 'Log a follow-up' }),
    );

    const logged = await screen.findByRole('region', {
      name: 'What readers will do about it',
    });
    expect(logged).toHaveTextContent('Pin versions.');
    expect(logged).toHaveTextContent('owner jonas');
    expect(api.followUps).toMatchObject([
      { recap: { id: recap.id }, takeaway: { id: recap.takeaways[0].id } },
    ]);
    expect(api.recaps[0].followUps).toEqual([]);
  });

  it('is not offered before the recap is published', async () => {
    const api = new InMemoryLearningsApi();
    const recap = aRecap({ status: 'draft', takeaways: [aTakeaway()] });
    api.recaps = [recap];
    renderLearnings(`/learnings/recaps/${recap.id}`, { api });
    await screen.findByText('Pin versions.');
    expect(
      screen.queryByRole('button', { name: /^Follow up/ }),
    ).not.toBeInTheDocument();
  });

  it('is begun on the page of a talk, and says what nobody is named for', async () => {
    const api = new InMemoryLearningsApi();
    const talk = aTalk();
    const of = { talk: { id: talk.id, title: talk.title, speakers: [] } };
    api.talks = [talk];
    api.learnings = [
      aLearning({ ...of, text: 'Use gates.' }),
      aLearning({ ...of, type: 'talkNote', kind: null, text: 'A note' }),
    ];
    renderLearnings(`/learnings/talks/${talk.id}`, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Follow up: Use gates.' }),
    );
    const logging = await dialog();
    expect(logging.getByRole('textbox', { name: 'Owner' })).toHaveValue('');
    await userEvent.click(
      logging.getByRole('button', { name: 'Log a follow-up' }),
    );
    expect(
      await logging.findByText(/^Owner: nobody is chosen/),
    ).toBeInTheDocument();
    expect(api.callsOf('createFollowUp')).toEqual([]);
    expect(
      screen.queryByRole('button', { name: 'Follow up: A note' }),
    ).not.toBeInTheDocument();
  });
});

describe('Follow-ups on the page of an entity', () => {
  it('stand above what was learned, with the way to all of them', async () => {
    const api = new InMemoryLearningsApi();
    const linked = aFollowUp({ text: 'Try gates', dueDate: '2020-01-01' });
    api.followUps = [
      linked,
      aFollowUp({ text: 'Own work', owner: GATEWAY }),
      aFollowUp({ text: 'Of others' }),
      aFollowUp({ text: 'Long done', owner: GATEWAY, state: 'done' }),
    ];
    api.concerning = { [GATEWAY]: [linked.id] };
    renderOnEntity(<EntityLearnings />, { api });

    const section = within(
      await screen.findByRole('region', { name: 'Still to be done' }),
    );
    const [first, second, ...others] = section.getAllByRole('listitem');
    expect(first).toHaveTextContent(/^Overdue.*Try gates/);
    expect(second).toHaveTextContent('Own work');
    expect(others).toEqual([]);
    expect(
      section.getByRole('link', { name: /All follow-ups/ }),
    ).toHaveAttribute(
      'href',
      `/learnings/follow-ups?entity=${encodeURIComponent(GATEWAY)}`,
    );
  });

  it('take no room where there are none', async () => {
    renderOnEntity(<EntityLearnings />, { api: new InMemoryLearningsApi() });
    await screen.findByText('Nothing learned here yet');
    expect(
      screen.queryByRole('region', { name: 'Still to be done' }),
    ).not.toBeInTheDocument();
  });

  it('are told of by the card, though nothing else is', async () => {
    const api = new InMemoryLearningsApi();
    api.facets = {
      events: [],
      technologies: [],
      openFollowUps: 2,
      standings: [],
    };
    renderOnEntity(<LearningsCard />, { api });
    expect(
      await screen.findByRole('link', { name: '2 follow-ups are open' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All learnings' }),
    ).toBeInTheDocument();
  });
});
