import type { RecapCreate } from '@conference-learnings/plugin-learnings-common';
import { InputError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import {
  metricsGateway,
  renderLearnings,
} from '../../__testUtils__/renderLearnings';
import { aContent, aDraft, aLink, anId } from '../../__testUtils__/samples';

const TEXT = 'KubeCon, the talks worth your time\n\nWe heard about Thanos.';

/** A backend that understands a little of every text. */
function anApi() {
  const api = new InMemoryLearningsApi();
  api.understand = ({ content }) => ({
    format: 'markdown',
    warnings: [],
    content: aContent({
      title: content.split('\n')[0],
      body: content,
      talks: ['First talk', 'Second talk'].map(title => ({
        anchor: null,
        links: [],
        talk: {
          title,
          speakers: ['Andrew Seigner'],
          day: null,
          track: null,
          videoUrl: null,
          slidesUrl: null,
        },
        text: '',
        recommended: false,
        contributor: null,
      })),
      takeaways: [
        {
          anchor: null,
          links: [],
          text: 'Pin versions.',
          kind: 'caution',
          talk: 1,
          contributor: null,
        },
      ],
      technologies: [
        { name: 'Thanos', surface: 'Thanos', category: null, anchors: [] },
      ],
      links: [{ ...aLink(), id: undefined }],
    }),
  });
  return api;
}

const box = () => screen.findByRole('textbox', { name: 'Your notes' });

async function paste(text: string) {
  await userEvent.click(await box());
  await userEvent.paste(text);
}

const published = (api: InMemoryLearningsApi) =>
  (api.callsOf('createRecap')[0].args[0] as RecapCreate).content;

beforeEach(() => localStorage.clear());

describe('The log page', () => {
  it('leads from a pasted text to the recap and tells where it stands', async () => {
    const api = anApi();
    renderLearnings('/learnings/log', { api });
    await paste(TEXT);

    const review = within(
      screen.getByRole('region', { name: 'What was understood' }),
    );
    expect(
      within(await review.findByRole('list', { name: 'Talks' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(2);
    expect(review.getByRole('textbox', { name: 'Title' })).toHaveValue(
      'KubeCon, the talks worth your time',
    );
    expect(
      review.getByRole('list', { name: 'Concerns in the catalog' }),
    ).toHaveTextContent(
      'component metrics-gatewayconcerns this component: it mentions Thanos, which it uses · sure',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

    const message = await screen.findByText('Published.');
    const banner = within(message.closest('[role=status]') as HTMLElement);
    expect(
      banner.getByRole('link', { name: 'metrics-gateway' }),
    ).toBeInTheDocument();
    expect(
      banner.getByRole('link', { name: 'observability' }),
    ).toBeInTheDocument();
    expect(api.recaps[0].status).toBe('published');
    expect(published(api).publishingTeam).toBe('group:default/observability');
    expect(published(api).body).toBe(TEXT);
    expect(api.drafts).toHaveLength(0);
  });

  it('publishes without what was removed, and with what was put back', async () => {
    const api = anApi();
    renderLearnings('/learnings/log', { api });
    await paste(TEXT);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove First talk' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Thanos' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Put back Thanos' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Dismiss.*metrics-gateway/ }),
    );
    expect(
      screen.getByRole('button', { name: 'Undo for: metrics-gateway' }),
    ).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    await screen.findByText('Published.');

    const content = published(api);
    expect(content.talks.map(note => note.talk.title)).toEqual(['Second talk']);
    // The takeaway still belongs to the talk that it belonged to.
    expect(content.takeaways[0].talk).toBe(0);
    expect(content.technologies.map(({ name }) => name)).toEqual(['Thanos']);
    expect(content.links[0].state).toBe('dismissed');
  });

  it('links the entity that one came from, and others by name', async () => {
    const api = anApi();
    renderLearnings('/learnings/log?entity=system:default/telemetry', {
      api,
      entities: [{ ...metricsGateway, metadata: { name: 'alert-router' } }],
    });
    await paste(TEXT);
    const concerns = screen.getByRole('list', {
      name: 'Concerns in the catalog',
    });
    expect(concerns).toHaveTextContent('system telemetrylinked by you');

    await userEvent.type(
      screen.getByRole('textbox', { name: 'Add an entity' }),
      'alert',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /alert-router/ }),
    );
    expect(concerns).toHaveTextContent('component alert-routerlinked by you');
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    await screen.findByText('Published.');

    expect(
      published(api)
        .links.filter(link => link.origin === 'author')
        .map(link => [link.entityRef, link.state]),
    ).toEqual([
      ['system:default/telemetry', 'confirmed'],
      ['component:default/alert-router', 'confirmed'],
    ]);
  });

  it('saves a draft while one types and finds it again by its address', async () => {
    const api = anApi();
    const { unmount } = renderLearnings('/learnings/log', { api });
    await paste(TEXT);
    await screen.findByText(/^Saved at/);
    await userEvent.type(await box(), ' More.');
    await waitFor(() =>
      expect(api.drafts[0].source.content).toBe(`${TEXT} More.`),
    );
    expect(api.drafts).toHaveLength(1);
    unmount();

    renderLearnings(`/learnings/log?draft=${api.drafts[0].id}`, { api });
    expect(await box()).toHaveValue(`${TEXT} More.`);
  });

  it('remembers in a draft what was removed from it', async () => {
    const api = anApi();
    const { unmount } = renderLearnings('/learnings/log', { api });
    await paste(TEXT);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove First talk' }),
    );
    await waitFor(() => expect(api.drafts[0]?.content?.talks).toHaveLength(1));
    unmount();

    renderLearnings(`/learnings/log?draft=${api.drafts[0].id}`, { api });
    expect(
      await screen.findByRole('button', { name: 'Put back First talk' }),
    ).toBeInTheDocument();
  });

  it('keeps the text in the browser where the server does not save it', async () => {
    const api = anApi();
    api.fail('createDraft', new Error('The database is away'));
    const { unmount } = renderLearnings('/learnings/log', { api });
    await paste(TEXT);

    expect(
      await screen.findByText(/could not be saved.*The database is away/),
    ).toBeInTheDocument();
    expect(await box()).toHaveValue(TEXT);
    unmount();

    renderLearnings('/learnings/log', { api });
    const bringBack = await screen.findByRole('button', {
      name: 'Bring it back',
    });
    api.mend('createDraft');
    await userEvent.click(bringBack);
    expect(await box()).toHaveValue(TEXT);
    await screen.findByText(/^Saved at/);
    expect(api.drafts[0].source.content).toBe(TEXT);
  });

  it('asks what to do where another tab has changed the draft', async () => {
    const api = anApi();
    const draft = aDraft();
    api.drafts = [draft];
    renderLearnings(`/learnings/log?draft=${draft.id}`, { api });
    await box();
    api.drafts = [{ ...draft, version: 5 }];
    await userEvent.type(await box(), ' Mine.');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep this text' }),
    );
    await waitFor(() =>
      expect(api.drafts[0].source.content).toBe('We heard about Thanos. Mine.'),
    );
  });

  it('says what the server refuses, keeps the text and publishes in the end', async () => {
    const api = anApi();
    api.fail('createRecap', new InputError('title: must not be empty'));
    renderLearnings('/learnings/log', { api });
    await paste(TEXT);
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

    expect(
      await screen.findByText('title: must not be empty'),
    ).toBeInTheDocument();
    expect(await box()).toHaveValue(TEXT);

    api.mend('createRecap');
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('Published.')).toBeInTheDocument();
  });

  it('goes on from the recap where only the last step failed', async () => {
    const api = anApi();
    api.fail('publishRecap', new Error('The database is away'));
    renderLearnings('/learnings/log', { api });
    await paste(TEXT);
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

    expect(
      await screen.findByText('It is stored here, but could not be published.'),
    ).toBeInTheDocument();
    api.mend('publishRecap');
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('Published.')).toBeInTheDocument();
    expect(api.recaps).toHaveLength(1);
  });

  it('asks for a text and for a title', async () => {
    renderLearnings('/learnings/log', { api: anApi() });
    await box();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText(/^Text: it is empty/)).toBeInTheDocument();

    await paste(TEXT);
    await screen.findByRole('list', { name: 'Talks' });
    await userEvent.clear(screen.getByRole('textbox', { name: 'Title' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText(/^Title: it is empty/)).toBeInTheDocument();
  });

  it('reads a file that is dropped, and gives the former text back', async () => {
    const api = anApi();
    renderLearnings('/learnings/log', { api });
    await paste('What stood there before.');
    const file = new File([TEXT], 'kubecon.md', { type: 'text/markdown' });
    fireEvent.drop(await box(), {
      dataTransfer: { files: [file], types: ['Files'] },
    });

    await waitFor(async () => expect(await box()).toHaveValue(TEXT));
    expect(
      await screen.findByRole('list', { name: 'Talks' }),
    ).toBeInTheDocument();
    expect(api.callsOf('parseRecap').pop()?.args[0]).toEqual({
      content: TEXT,
      fileName: 'kubecon.md',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await box()).toHaveValue('What stood there before.');
  });

  it.each([
    ['binary', [new Uint8Array([80, 75, 3, 4, 0, 0, 1])], 'is not a text file'],
    ['empty', ['  \n'], 'is empty'],
    ['too large', ['x'.repeat(2 * 1024 * 1024 + 1)], 'is larger than 2 MB'],
  ])('says why a file that is %s is not taken', async (_, parts, reason) => {
    const api = anApi();
    renderLearnings('/learnings/log', { api });
    await paste(TEXT);
    fireEvent.drop(await box(), {
      dataTransfer: { files: [new File(parts, 'notes.bin')], types: ['Files'] },
    });

    expect(await screen.findByText(/notes\.bin/)).toHaveTextContent(reason);
    expect(await box()).toHaveValue(TEXT);
  });

  it('reads on where reading a text failed', async () => {
    const api = anApi();
    api.fail('parseRecap', new Error('It took too long'));
    renderLearnings('/learnings/log', { api });
    await paste(TEXT);
    expect(await screen.findByText('It took too long')).toBeInTheDocument();

    api.mend('parseRecap');
    await userEvent.click(
      screen.getByRole('button', { name: 'See what was understood' }),
    );
    expect(
      await screen.findByRole('list', { name: 'Talks' }),
    ).toBeInTheDocument();
  });

  it('lists the drafts that one has begun, and deletes one', async () => {
    const api = anApi();
    api.drafts = [aDraft(), aDraft({ id: anId(), title: '' })];
    renderLearnings('/learnings/log', { api });

    const drafts = await screen.findByRole('list', { name: 'Your drafts' });
    expect(
      within(drafts).getByRole('link', { name: 'Without a title' }),
    ).toBeInTheDocument();
    await userEvent.click(
      within(drafts).getByRole('button', {
        name: 'Delete the draft Notes of the second day',
      }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Delete',
      }),
    );
    await waitFor(() => expect(api.drafts).toHaveLength(1));
  });
});
