import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { act as settle, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback, useState } from 'react';
import { apisOf } from '../../__testUtils__/apis';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { metricsGateway } from '../../__testUtils__/renderLearnings';
import { aContent, aLink, anEvent, aTalk } from '../../__testUtils__/samples';
import { anchorAt, understood } from '../../__testUtils__/understood';
import {
  act,
  EMPTY_REVIEW,
  historyOf,
  redo,
  renew,
  replace,
  step,
  toContent,
  undo,
  type ReviewAction,
  type Understood,
} from '../../review';
import { rootRouteRef } from '../../routes';
import { LearningsFrame } from '../common/LearningsFrame';
import { Review, type ReviewControls } from '.';

const BODY =
  'In Barcelona. Autoscaling with Thanos. Pin every version. Cache at the edge. We will try Thanos.';

const CONTENT = aContent({
  body: BODY,
  event: {
    name: 'KubeCon 2019',
    series: null,
    edition: null,
    location: 'Barcelona',
    startDate: '2019-05-20',
    endDate: '2019-05-23',
    url: null,
  },
  contributors: [understood.contributor('Ann Lee')],
  talks: [
    understood.talk(
      { title: 'Autoscaling with Thanos', speakers: ['Andrew Seigner'] },
      { anchor: anchorAt(BODY, 'Autoscaling with Thanos') },
    ),
  ],
  takeaways: [
    understood.takeaway('Pin every version.', {
      anchor: anchorAt(BODY, 'Pin every version.'),
    }),
    understood.takeaway('Cache at the edge.', {
      anchor: anchorAt(BODY, 'Cache at the edge.'),
    }),
  ],
  followUps: [
    understood.followUp('We will try Thanos.', {
      anchor: anchorAt(BODY, 'We will try Thanos.'),
    }),
  ],
  technologies: [understood.technology('Thanos')],
  links: [
    { ...aLink({ confidence: 0.9 }), id: undefined },
    {
      ...aLink({
        entityRef: 'component:default/alert-router',
        confidence: 0.6,
      }),
      id: undefined,
    },
  ],
});

/** The pane with a page around it that does no more than it must. */
const ann = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'anna.berg', namespace: 'default' },
  spec: { profile: { displayName: 'Anna Berg' } },
};

async function renderReview(
  content: Understood = CONTENT,
  given: Partial<ReviewControls> = {},
  api = new InMemoryLearningsApi(),
) {
  const start = renew(EMPTY_REVIEW, content);
  const page = {
    state: historyOf(start),
    pointed: [] as (string | null)[],
    change: (_: Partial<ReviewControls>) => {},
    read: (_: Understood) => {},
  };
  function Page() {
    const [state, setState] = useState(page.state);
    const [changed, setChanged] = useState(given);
    page.state = state;
    page.change = next => setChanged(former => ({ ...former, ...next }));
    page.read = next =>
      setState(former => replace(former, renew(former.present, next)));
    const [activeKey, setActiveKey] = useState<string | null>(null);
    return (
      <Review
        review={state.present}
        body={content.body}
        act={useCallback(
          (action: ReviewAction) =>
            setState(former => step(former, act(former.present, action))),
          [],
        )}
        undo={useCallback(() => setState(undo), [])}
        redo={useCallback(() => setState(redo), [])}
        canUndo={state.past.length > 0}
        canRedo={state.future.length > 0}
        activeKey={activeKey}
        onActive={useCallback((key: string | null) => {
          page.pointed.push(key);
          setActiveKey(key);
        }, [])}
        goTo={null}
        isBusy={false}
        readError={null}
        warnings={[]}
        onRead={() => {}}
        isEmpty={false}
        known={undefined}
        knownKeys={[]}
        teams={['group:default/observability']}
        {...changed}
      />
    );
  }
  await renderInTestApp(
    <LearningsFrame>
      <Page />
    </LearningsFrame>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/learnings': rootRouteRef,
      },
      apis: apisOf({ api, entities: [metricsGateway, ann] }),
    },
  );
  await screen.findByRole('region', { name: 'What was understood' });
  return {
    ...start,
    /** What would be published now. */
    result: () => toContent(page.state.present, content.body),
    steps: () => page.state.past.length,
    pointed: page.pointed,
    change: (next: Partial<ReviewControls>) => settle(() => page.change(next)),
    read: (next: Understood) => settle(() => page.read(next)),
  };
}

const item = (name: string) => screen.getByRole('listitem', { name });
const button = (name: string) => screen.getByRole('button', { name });
const group = (name: string) => screen.getByRole('list', { name });

describe('Review', () => {
  it('counts what waits for a word, and shows each thing in its group', async () => {
    await renderReview();
    expect(screen.getByText(/proposed/)).toHaveTextContent('9 proposed');
    expect(within(group('Event')).getByText('KubeCon 2019')).toBeVisible();
    expect(within(group('People')).getByText('Ann Lee')).toBeVisible();
    expect(within(group('Takeaways')).getAllByRole('listitem')).toHaveLength(2);
    expect(item('component metrics-gateway, proposed')).toHaveTextContent(
      'sure',
    );
    expect(screen.getByText('Will appear on 2 pages.')).toBeVisible();
  });

  it('lets a person judge by buttons, and says what happened', async () => {
    const page = await renderReview();
    await userEvent.click(button('Accept Pin every version.'));
    expect(item('Pin every version., accepted')).toBeVisible();

    await userEvent.click(button('Dismiss Cache at the edge.'));
    expect(
      screen.getByText('Dismissed: Cache at the edge.. Undo with Ctrl+Z.'),
    ).toBeInTheDocument();
    expect(page.result().takeaways.map(({ text }) => text)).toEqual([
      'Pin every version.',
    ]);

    await userEvent.click(button('Put back Cache at the edge.'));
    expect(page.result().takeaways).toHaveLength(2);
    expect(item('Cache at the edge., accepted')).toHaveFocus();
  });

  it('is one list for the keyboard over all its groups', async () => {
    const page = await renderReview();
    await settle(async () => item('KubeCon 2019, proposed').focus());
    await userEvent.keyboard('a{ArrowDown}');
    expect(item('KubeCon 2019, accepted')).toBeVisible();
    expect(item('Ann Lee, proposed')).toHaveFocus();
    await userEvent.keyboard('jj');
    expect(item('Pin every version., proposed')).toHaveFocus();
    expect(page.pointed).toContain(page.takeaways[0].key);

    await userEvent.keyboard('d');
    expect(item('Pin every version., dismissed')).toHaveFocus();
    await userEvent.keyboard('d');
    expect(item('Pin every version., accepted')).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(page.result().takeaways.map(({ text }) => text)).toEqual([
      'Cache at the edge.',
      'Pin every version.',
    ]);
    expect(item('Pin every version., accepted')).toHaveFocus();

    await userEvent.keyboard('m');
    expect(page.result().takeaways.map(({ text }) => text)).toEqual([
      'Cache at the edge. Pin every version.',
    ]);
    expect(
      item('Cache at the edge. Pin every version., accepted'),
    ).toHaveFocus();

    await userEvent.keyboard('{Control>}z{/Control}');
    expect(page.result().takeaways).toHaveLength(2);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(page.result().takeaways).toHaveLength(1);
  });

  it('has one stop for the tab key, and goes on from it to its buttons', async () => {
    await renderReview();
    await settle(async () => item('Ann Lee, proposed').focus());
    await userEvent.tab();
    expect(button('Accept Ann Lee')).toHaveFocus();
    expect(button('Accept Thanos')).toHaveAttribute('tabindex', '-1');
  });

  it('edits a takeaway by keyboard; Escape leaves it as it was', async () => {
    const page = await renderReview();
    await settle(async () => item('Pin every version., proposed').focus());
    await userEvent.keyboard('e');
    const text = screen.getByRole('textbox', { name: 'Text' });
    expect(text).toHaveFocus();
    await userEvent.type(text, ' Always, and jam.');
    await userEvent.keyboard('{Escape}');
    expect(page.steps()).toBe(0);
    expect(item('Pin every version., proposed')).toHaveFocus();

    await userEvent.keyboard('{Enter}');
    const again = screen.getByRole('textbox', { name: 'Text' });
    await userEvent.clear(again);
    await userEvent.keyboard('{Enter}');
    expect(again).toHaveAccessibleDescription(/it is empty/);
    await userEvent.type(again, 'Pin all of them.');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Talk' }),
      'Autoscaling with Thanos',
    );
    await userEvent.type(again, '{Enter}');
    expect(page.result().takeaways[0]).toMatchObject({
      text: 'Pin all of them.',
      talk: 0,
    });
    expect(item('Pin all of them., accepted')).toHaveFocus();
  });

  it('says at the field that a takeaway is too long', async () => {
    await renderReview();
    await userEvent.click(button('Edit Pin every version.'));
    const text = screen.getByRole('textbox', { name: 'Text' });
    await userEvent.clear(text);
    await userEvent.click(text);
    await userEvent.paste('x'.repeat(2001));
    expect(text).toHaveAccessibleDescription(/2001 characters are too many/);
  });

  it('splits a takeaway where the cursor stands', async () => {
    const page = await renderReview();
    await settle(async () => item('Cache at the edge., proposed').focus());
    await userEvent.keyboard('s');
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: 'Text',
    });
    text.setSelectionRange(5, 5);
    await userEvent.click(button('Split at the cursor'));
    expect(page.result().takeaways.map(one => one.text)).toEqual([
      'Pin every version.',
      'Cache',
      'at the edge.',
    ]);
  });

  it('keeps what is being typed when the text no longer tells of the item', async () => {
    const page = await renderReview();
    await userEvent.click(button('Edit Pin every version.'));
    const text = screen.getByRole('textbox', { name: 'Text' });
    await userEvent.type(text, ' Always.');
    page.read({ ...CONTENT, takeaways: [] });
    expect(text).toHaveFocus();
    expect(text).toHaveValue('Pin every version. Always.');
    await userEvent.keyboard('{Enter}');
    expect(page.result().takeaways).toMatchObject([
      { text: 'Pin every version. Always.' },
    ]);
  });

  it('mends a talk, and tells of addresses that lead nowhere', async () => {
    const page = await renderReview();
    await userEvent.click(button('Edit Autoscaling with Thanos'));
    const speakers = screen.getByRole('textbox', { name: 'Speakers' });
    await userEvent.type(speakers, ', Frederic Branczyk');
    const video = screen.getByRole('textbox', { name: 'Video' });
    await userEvent.type(video, 'video.example.com/1');
    await userEvent.click(button('Save'));
    expect(video).toHaveAccessibleDescription(/no web address/);
    await userEvent.clear(video);
    await userEvent.type(video, 'https://video.example.com/1');
    expect(video).toHaveAccessibleDescription(/shown as a link/);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Note' }),
      'Worth it.',
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Recommended to others' }),
    );
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(page.result().talks).toMatchObject([
      {
        talk: {
          speakers: ['Andrew Seigner', 'Frederic Branczyk'],
          videoUrl: 'https://video.example.com/1',
        },
        text: 'Worth it.',
        recommended: true,
      },
    ]);
  });

  it('points out one video behind two addresses, and no two talks of one long recording', async () => {
    const at = (title: string, videoUrl: string) =>
      understood.talk({ title, videoUrl });
    await renderReview({
      ...CONTENT,
      talks: [
        at('Short', 'https://youtu.be/dQw4w9WgXcQ'),
        at('Long', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=60'),
        at('Morning', 'https://www.youtube.com/live/abcdefghijk?t=60'),
        at('Evening', 'https://www.youtube.com/live/abcdefghijk?t=36000'),
      ],
    });
    expect(item('Long, proposed')).toHaveTextContent('Same video as “Short”.');
    for (const name of ['Short', 'Morning', 'Evening'])
      expect(item(`${name}, proposed`)).not.toHaveTextContent('Same video');
  });

  it('points out two talks with one video, and merges them', async () => {
    const videoUrl = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
    const page = await renderReview({
      ...CONTENT,
      talks: [
        understood.talk({ title: 'First', videoUrl }),
        understood.talk({ title: 'Second', videoUrl }),
      ],
    });
    const second = item('Second, proposed');
    expect(second).toHaveTextContent('Same video as “First”.');
    await userEvent.click(
      within(second).getByRole('button', { name: 'Merge them' }),
    );
    expect(page.result().talks).toMatchObject([{ talk: { title: 'First' } }]);
    expect(item('First, accepted')).toHaveFocus();
  });

  it('adds a takeaway to a talk from its menu, or none where one thinks better of it', async () => {
    const page = await renderReview();
    await userEvent.click(button('More for Autoscaling with Thanos'));
    await userEvent.click(
      await screen.findByRole('menuitem', {
        name: 'Add a takeaway to this talk',
      }),
    );
    const form = await screen.findByRole('form', { name: 'New takeaway' });
    await userEvent.type(
      within(form).getByRole('textbox', { name: 'Text' }),
      'One global view.{Enter}',
    );
    expect(page.result().takeaways.at(-1)).toMatchObject({
      text: 'One global view.',
      talk: 0,
    });

    await userEvent.click(button('Add a takeaway'));
    await userEvent.keyboard('{Escape}');
    expect(button('Add a takeaway')).toHaveFocus();
    expect(page.result().takeaways).toHaveLength(3);
  });

  it('knows a person of the catalog by the name that is typed', async () => {
    const page = await renderReview();
    await userEvent.click(button('Add a person'));
    await userEvent.keyboard('Ann');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Anna Berg' }),
    );
    await userEvent.click(button('Save'));
    expect(page.result().contributors.at(-1)).toMatchObject({
      name: 'Anna Berg',
      userRef: 'user:default/anna.berg',
    });
  });

  it('gives a follow-up an owner and a day right on its line', async () => {
    const page = await renderReview();
    await userEvent.click(button('Owner of We will try Thanos.'));
    const search = await screen.findByRole('textbox', { name: 'Owner' });
    expect(search).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(page.steps()).toBe(0);

    const due = screen.getByLabelText('Due date of We will try Thanos.');
    await userEvent.type(due, '2027-03-31');
    await userEvent.tab();
    await waitFor(() =>
      expect(page.result().followUps[0].dueDate).toBe('2027-03-31'),
    );
  });

  it('lets another owner be typed over the one that a follow-up has', async () => {
    const [followUp] = CONTENT.followUps;
    await renderReview({
      ...CONTENT,
      followUps: [{ ...followUp, owner: 'user:default/ann' }],
    });
    await userEvent.click(button('Owner of We will try Thanos.: ann'));
    const search = await screen.findByRole('textbox', { name: 'Owner' });
    expect(search).toHaveValue('ann');
    await userEvent.keyboard('jon');
    expect(search).toHaveValue('jon');
  });

  it('changes the event, and says what is wrong with its days', async () => {
    const page = await renderReview();
    await userEvent.click(button('Edit KubeCon 2019'));
    const last = screen.getByLabelText('Last day');
    await userEvent.clear(last);
    await userEvent.type(last, '2019-05-01');
    expect(last).toHaveAccessibleDescription(/before the first one/);
    await userEvent.click(button('Save'));
    expect(page.steps()).toBe(0);
    await userEvent.clear(last);
    await userEvent.type(last, '2019-05-24');
    await userEvent.click(button('Save'));
    expect(page.result().event).toMatchObject({ endDate: '2019-05-24' });
  });

  it('takes an event that is known, by its name or because it is alike', async () => {
    const api = new InMemoryLearningsApi();
    api.events = [anEvent({ name: 'FOSDEM 2020', location: 'Brussels' })];
    const page = await renderReview(
      CONTENT,
      {
        known: {
          event: null,
          similarEvents: [anEvent()],
          talks: [],
          otherTalks: [],
          sameText: [],
        },
      },
      api,
    );
    await userEvent.click(button('Use KubeCon Europe 2019'));
    expect(page.result().event).toMatchObject({
      name: 'KubeCon Europe 2019',
      edition: '2019',
    });

    await userEvent.click(button('Edit KubeCon Europe 2019'));
    const name = screen.getByRole('textbox', { name: 'Name of the event' });
    await userEvent.clear(name);
    await userEvent.type(name, 'fosdem');
    await userEvent.click(
      await screen.findByRole('option', { name: 'FOSDEM 2020' }),
    );
    await userEvent.click(button('Save'));
    expect(page.result().event).toMatchObject({
      name: 'FOSDEM 2020',
      location: 'Brussels',
    });
  });

  it('tells who else noted a talk, and offers others of the event', async () => {
    const recap = {
      id: 'r1',
      title: 'Ours',
      publishingTeam: 'group:default/platform',
      authors: [],
    };
    const page = await renderReview();
    await page.change({
      knownKeys: [page.talks[0].key],
      known: {
        event: null,
        similarEvents: [],
        talks: [
          {
            at: 0,
            talk: {
              ...aTalk(),
              notedBy: [
                { recap, recommended: true },
                { recap: { ...recap, id: 'r2' }, recommended: false },
              ],
            },
          },
        ],
        otherTalks: [{ ...aTalk({ title: 'Keeping it small' }), notedBy: [] }],
        sameText: [],
      },
    });
    const link = screen.getByRole('link', { name: /^platform/ });
    expect(link).toHaveAttribute('href', '/learnings/recaps/r1');
    expect(link).toHaveAttribute('target', '_blank');

    await userEvent.click(screen.getByText('Known talk of this event (1)'));
    await userEvent.click(button('Add Keeping it small'));
    expect(page.result().talks.at(-1)?.talk).toMatchObject({
      title: 'Keeping it small',
      speakers: ['Andrew Seigner', 'Frederic Branczyk'],
    });
    expect(
      screen.queryByRole('button', { name: 'Add Keeping it small' }),
    ).not.toBeInTheDocument();
  });

  it('accepts all entities that are sure in one step, and links others', async () => {
    const page = await renderReview();
    await userEvent.click(button('Accept the one that is sure'));
    expect(item('component metrics-gateway, accepted')).toHaveFocus();
    expect(item('component alert-router, proposed')).toBeVisible();
    expect(page.steps()).toBe(1);

    await userEvent.click(button('Dismiss component alert-router'));
    expect(item('component alert-router, dismissed')).toBeVisible();
    expect(screen.getByText('Will appear on 1 page.')).toBeVisible();

    await userEvent.click(
      screen.getByRole('textbox', { name: 'Add an entity' }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /^metrics-gateway/ }),
    );
    expect(item('component metrics-gateway, accepted')).toHaveTextContent(
      'linked by you',
    );
    expect(page.result().links).toMatchObject([
      { entityRef: 'component:default/alert-router', state: 'dismissed' },
      { entityRef: 'component:default/metrics-gateway', origin: 'author' },
    ]);
  });

  it('adds a technology that is known, and one that nobody knows yet', async () => {
    const api = new InMemoryLearningsApi();
    api.technologyNames = [{ name: 'Linkerd', category: 'mesh' }];
    const page = await renderReview(CONTENT, {}, api);
    const search = screen.getByRole('textbox', { name: 'Add a technology' });
    await userEvent.type(search, 'link');
    await userEvent.click(
      await screen.findByRole('option', { name: /^Linkerd/ }),
    );
    await userEvent.type(search, 'Homegrown');
    await userEvent.click(
      await screen.findByRole('option', { name: /^Homegrown/ }),
    );
    expect(page.result().technologies).toMatchObject([
      { name: 'Thanos' },
      { name: 'Linkerd', category: 'mesh' },
      { name: 'Homegrown', category: null },
    ]);
    await userEvent.click(button('Dismiss Linkerd'));
    expect(page.result().technologies).toHaveLength(2);
  });

  it('takes the title as one step, and team and tags', async () => {
    const page = await renderReview();
    const title = screen.getByRole('textbox', { name: 'Title' });
    // A pause ends a step, and a busy machine pauses where no person would.
    jest.useFakeTimers();
    const person = userEvent.setup({ delay: null });
    await person.clear(title);
    await person.type(title, 'Three days');
    await person.tab();
    jest.useRealTimers();
    expect(page.result().title).toBe('Three days');
    expect(page.steps()).toBe(1);

    await userEvent.type(
      screen.getByRole('textbox', { name: 'Tags' }),
      'scaling{Enter}',
    );
    expect(page.result().tags).toEqual(['scaling']);
  });

  it('says which items have lost their words, and what the text lacks', async () => {
    const onRead = jest.fn();
    const page = await renderReview(CONTENT, {
      warnings: [{ code: 'x', field: null, message: 'No year was found.' }],
      readError: new Error('It took too long'),
      onRead,
    });
    expect(screen.getByText('No year was found.')).toBeVisible();
    await userEvent.click(button('Try again'));
    expect(onRead).toHaveBeenCalledTimes(1);

    await page.change({ body: BODY.replace('Pin every version.', '') });
    expect(item('Pin every version., proposed')).toHaveTextContent(
      'its words are no longer in the text',
    );
    expect(item('Autoscaling with Thanos, proposed')).not.toHaveTextContent(
      'no longer in the text',
    );
  });

  it('leads to the item whose mark was pressed in the text', async () => {
    const page = await renderReview();
    const { key } = page.followUps[0];
    await page.change({ goTo: { key, count: 1, focus: false } });
    expect(item('We will try Thanos., proposed')).not.toHaveFocus();
    await page.change({ goTo: { key, count: 2, focus: true } });
    expect(item('We will try Thanos., proposed')).toHaveFocus();
  });

  it('types no shortcut while somebody types', async () => {
    const page = await renderReview();
    await userEvent.click(button('Edit Ann Lee'));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Name' }),
      ' dame{Enter}',
    );
    expect(page.result().contributors).toMatchObject([
      { name: 'Ann Lee dame' },
    ]);
    expect(page.steps()).toBe(1);
  });

  it('shows what is only possible behind what was found, and keeps of it what is accepted', async () => {
    const content = {
      ...CONTENT,
      possibleTechnologies: [
        understood.possible('KVell', 0.35),
        understood.possible('jMolecules', 0.2),
      ],
    };
    const page = await renderReview(content);
    const named = () => page.result().technologies.map(({ name }) => name);
    expect(screen.getByText(/proposed/)).toHaveTextContent('9 proposed');
    expect(
      within(group('Technologies'))
        .getAllByRole('listitem')
        .map(chip => chip.getAttribute('aria-label')),
    ).toEqual([
      'Thanos, proposed',
      'KVell, only possible, 35 % sure',
      'jMolecules, only possible, 20 % sure',
    ]);
    expect(screen.getByText('maybe: KVell')).toBeVisible();
    expect(named()).toEqual(['Thanos']);

    await settle(async () => item('Thanos, proposed').focus());
    await userEvent.keyboard('{ArrowDown}a');
    expect(item('KVell, accepted')).toHaveFocus();
    expect(item('KVell, accepted')).toHaveTextContent(/^KVell/);
    expect(page.result().technologies.at(-1)).toEqual(
      understood.technology('KVell'),
    );
    await userEvent.keyboard('{ArrowDown}d');
    expect(item('jMolecules, dismissed')).toHaveFocus();

    await page.read(content);
    expect(item('KVell, accepted')).toBeVisible();
    expect(item('jMolecules, dismissed')).toBeVisible();
    expect(named()).toEqual(['Thanos', 'KVell']);
  });

  it('says which extractor found an item, and tells it to nobody else', async () => {
    const origin = 'language-model';
    const page = await renderReview({
      ...CONTENT,
      contributors: [{ ...understood.contributor('Bo Day'), origin }],
      talks: [understood.talk({ title: 'Grouping' }, { origin })],
      takeaways: [
        understood.takeaway('Ask twice.', { origin }),
        understood.takeaway('Ask once.'),
      ],
      followUps: [understood.followUp('Ask them.', { origin })],
      technologies: [{ ...understood.technology('KVell'), origin }],
    });
    for (const name of [
      'Bo Day',
      'Grouping',
      'Ask twice.',
      'Ask them.',
      'KVell',
    ])
      expect(item(`${name}, proposed`)).toHaveTextContent(
        'found by language-model',
      );
    expect(item('Ask once., proposed')).not.toHaveTextContent('found by');
    expect(JSON.stringify(page.result())).not.toContain(origin);
  });
});
