import type { RecapCreate } from '@conference-learnings/plugin-learnings-common';
import { InputError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { metricsGateway } from '../../__testUtils__/renderLearnings';
import { openLog, press, publish } from './__testUtils__/openLog';
import { promConApi, TEXT } from './__testUtils__/promCon';

const published = (api: InMemoryLearningsApi) => {
  const request: RecapCreate = Object(api.callsOf('createRecap')[0].args[0]);
  return request;
};

beforeEach(() => localStorage.clear());

describe('The log page', () => {
  it('leads from a pasted text to the recap and tells where it stands', async () => {
    const api = promConApi();
    const { editor, review } = await openLog({ api });
    editor.paste(TEXT);

    expect(await review.names('Talks')).toEqual([
      'Life of an Alert, proposed',
      'Storage, proposed',
    ]);
    expect(review.title()).toHaveValue('PromCon, the talks worth your time');
    expect(
      await review.item('Concerns in the catalog', 'metrics-gateway'),
    ).toHaveTextContent(
      /metrics-gateway.*mentions Thanos, which it uses.*sure/,
    );
    await publish();

    const banner = within(screen.getByRole('status'));
    expect(banner.getAllByRole('link').map(link => link.textContent)).toEqual([
      'metrics-gateway',
      'alert-router',
      'observability',
    ]);
    expect(api.recaps.map(({ status }) => status)).toEqual(['published']);
    const { content, source } = published(api);
    expect(content.publishingTeam).toBe('group:default/observability');
    expect(content.body).toBe(TEXT);
    expect(source).toEqual({ kind: 'pasted', name: null, content: TEXT });
    expect(api.drafts).toHaveLength(0);
  });

  it('takes a rich text as Markdown, and keeps what was pasted as its original', async () => {
    const api = promConApi();
    const html = `<h1>PromCon</h1><ul><li>Pin every version.</li></ul>`;
    const markdown = '# PromCon\n\n- Pin every version.';
    const { understand } = api;
    api.understand = request =>
      understand(
        request.content === html && request.body === undefined
          ? { ...request, content: markdown }
          : request,
      );
    const { editor, review } = await openLog({ api });
    editor.paste('PromCon Pin every version.', html);

    await waitFor(() => expect(editor.text()).toBe(markdown));
    expect(await review.names('Takeaways')).toEqual([
      'Pin every version., proposed',
    ]);
    await publish();
    expect(published(api)).toMatchObject({
      content: { body: markdown },
      source: { kind: 'pasted', content: html },
    });
  });

  it('publishes what was typed to the last letter, read or not', async () => {
    const api = promConApi();
    const { editor } = await openLog({ api });
    editor.type(0, 'PromCon\n\nPin every version.');
    await publish();
    expect(published(api)).toMatchObject({
      content: {
        title: 'PromCon',
        takeaways: [{ text: 'Pin every version.' }],
      },
      // It came from nowhere else.
      source: { kind: 'pasted', content: 'PromCon\n\nPin every version.' },
    });
  });

  it('links the entity that one came from, and others by name', async () => {
    const api = promConApi();
    const { editor, review } = await openLog(
      {
        api,
        entities: [{ ...metricsGateway, metadata: { name: 'grafana' } }],
      },
      '?entity=system:default/telemetry',
    );
    editor.type(0, 'PromCon');
    expect(
      await review.item('Concerns in the catalog', 'telemetry'),
    ).toHaveTextContent('system telemetrylinked by you');
    await userEvent.type(
      review.region.getByLabelText('Add an entity', { selector: 'input' }),
      'graf',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /grafana/ }),
    );
    await publish();
    expect(
      published(api).content.links.map(({ entityRef, origin, state }) => [
        entityRef,
        origin,
        state,
      ]),
    ).toEqual([
      ['system:default/telemetry', 'author', 'confirmed'],
      ['component:default/grafana', 'author', 'confirmed'],
    ]);
  });

  it('leaves out of the address what names no entity', async () => {
    const { review } = await openLog({ api: promConApi() }, '?entity=nonsense');
    expect(
      review.region.queryByRole('list', { name: 'Concerns in the catalog' }),
    ).not.toBeInTheDocument();
  });

  it('opens a file that is dropped, and reads it under its name', async () => {
    const api = promConApi();
    const { editor, review } = await openLog({ api });
    editor.drop(new File([TEXT], 'promcon.md', { type: 'text/markdown' }));

    await waitFor(() => expect(editor.text()).toBe(TEXT));
    expect(await review.names('Talks')).toHaveLength(2);
    expect(api.callsOf('parseRecap')[0].args[0]).toEqual({
      content: TEXT,
      fileName: 'promcon.md',
      body: null,
      extractors: 'ask',
    });
  });

  it('writes no file over what is there: it becomes a draft of its own', async () => {
    const api = promConApi();
    const [, heard] = TEXT.split('\n\n');
    api.sourceFiles = [
      {
        source: 'recaps',
        path: '2019/promcon.md',
        recap: null,
        problem: null,
        content: `From a source\n\n${heard}`,
      },
    ];
    const { editor } = await openLog({ api });
    editor.paste(TEXT);
    await screen.findByText(/^Saved at/);
    const [mine] = api.drafts;
    editor.drop(new File([`Dropped\n\n${heard}`], 'dropped.md'));
    const list = within(
      await screen.findByRole('region', { name: 'Files that are read' }),
    );
    expect(await list.findByText('Dropped')).toBeInTheDocument();

    await press('From a configured source');
    await userEvent.click(await screen.findByText('2019/promcon.md'));
    expect(await list.findByText('From a source')).toBeInTheDocument();
    expect(editor.text()).toBe(TEXT);
    expect(
      api.drafts.map(({ id, body, source }) => [
        id === mine.id,
        body.split('\n')[0],
        source.kind,
      ]),
    ).toEqual([
      [true, 'PromCon, the talks worth your time', 'pasted'],
      [false, 'Dropped', 'uploaded'],
      [false, 'From a source', 'file'],
    ]);
  });

  it('says why a file is not taken, and leaves the text as it is', async () => {
    const { editor } = await openLog({ api: promConApi() });
    editor.paste(TEXT);
    editor.drop(new File(['  \n'], 'notes.txt'));
    expect(
      await screen.findByText('notes.txt', { exact: false }),
    ).toBeInTheDocument();
    expect(editor.text()).toBe(TEXT);
  });

  it('puts a template behind what is written', async () => {
    const { editor } = await openLog({ api: promConApi() });
    editor.type(0, 'PromCon');
    await press('Start from a template');
    await userEvent.click(
      await screen.findByRole('menuitem', { name: /One talk/ }),
    );
    expect(editor.text()).toMatch(/^PromCon\n\n# One talk/);
  });

  it('shows the text as it will be read, and leads back to writing', async () => {
    const { editor } = await openLog({ api: promConApi() });
    editor.type(0, '# PromCon\n\n**Pin** every version.');
    await press('Preview');
    const preview = screen.getByRole('region', { name: 'Preview' });
    expect(within(preview).getByText('Pin').tagName).toBe('STRONG');
    expect(screen.queryByRole('textbox', { name: 'Your notes' })).toBeNull();

    await press('Write');
    expect(
      screen.getByRole('textbox', { name: 'Your notes' }),
    ).toBeInTheDocument();
    expect(editor.text()).toBe('# PromCon\n\n**Pin** every version.');
  });

  it('reads on where reading a text failed', async () => {
    const api = promConApi();
    api.fail('parseRecap', new InputError('It took too long'));
    const { editor, review } = await openLog({ api });
    editor.paste(TEXT);
    expect(await review.region.findByText('It took too long')).toBeVisible();

    api.mend('parseRecap');
    await press('Try again');
    expect(await review.names('Talks')).toHaveLength(2);
    expect(review.region.queryByRole('alert')).not.toBeInTheDocument();
  });
});
