import { InputError } from '@backstage/errors';
import {
  MAX_RECAP_BYTES,
  type RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { renderPart } from '../../../__testUtils__/renderLearnings';
import { aContent, aRecap } from '../../../__testUtils__/samples';
import { FileChooser } from './FileChooser';
import { ImportList } from './ImportList';
import { useImports } from './useImports';

const always = () => true;

function Importing(props: { onImport(source: RecapSource): void }) {
  const imports = useImports(props.onImport, always);
  return (
    <>
      <FileChooser onFiles={imports.take} />
      <ImportList imports={imports} />
    </>
  );
}

function renderImporting(api = new InMemoryLearningsApi()) {
  api.understand = ({ content }) => ({
    format: 'markdown',
    possibleTechnologies: [],
    waiting: [],
    warnings: [],
    content: aContent({ title: content.split('\n')[0], body: content.trim() }),
  });
  const onImport = jest.fn();
  const { unmount } = renderPart(<Importing onImport={onImport} />, { api });
  return { api, onImport, unmount };
}

const choose = async (...files: File[]) =>
  userEvent.upload(await screen.findByLabelText('Choose files'), files);

const notes = (name: string) => new File([`Notes of ${name}\n\nHeard.`], name);

const line = (name: string) =>
  screen
    .getAllByRole('listitem')
    .find(item => within(item).queryByText(name)) as HTMLElement;

const summary = (text: string) =>
  waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));

describe('One file', () => {
  it('is opened at once', async () => {
    const { api, onImport } = renderImporting();
    await choose(notes('a.md'));
    await waitFor(() =>
      expect(onImport).toHaveBeenCalledWith({
        kind: 'uploaded',
        name: 'a.md',
        content: 'Notes of a.md\n\nHeard.',
      }),
    );
    expect(api.drafts).toEqual([]);
  });

  it('that has no text in it is told of', async () => {
    const { onImport } = renderImporting();
    await choose(new File(['  '], 'a.md'));
    expect(await screen.findByText(/^It is empty\. Choose/)).toBeVisible();
    expect(onImport).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Close the list of files' }),
    );
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });
});

describe('Several files', () => {
  it('become a draft each, and what is wrong with one holds up none', async () => {
    const { api, onImport } = renderImporting();
    const good = Array.from({ length: 9 }, (_, at) => notes(`${at}.md`));
    await choose(
      ...good.slice(0, 4),
      new File(['PK\u0003\u0004\u0000\u0001'], 'slides.pptx'),
      ...good.slice(4),
    );
    await summary('9 drafts made. 1 could not be read.');

    expect(api.drafts).toHaveLength(9);
    expect(api.drafts[0]).toMatchObject({
      title: 'Notes of 0.md',
      source: { kind: 'uploaded', name: '0.md' },
      body: 'Notes of 0.md\n\nHeard.',
      review: null,
    });
    expect(
      within(line('0.md')).getByRole('link', { name: 'Notes of 0.md' }),
    ).toHaveAttribute('href', `/learnings/log?draft=${api.drafts[0].id}`);
    expect(line('slides.pptx')).toHaveTextContent('It is not a text file.');
    expect(onImport).not.toHaveBeenCalled();
    expect(
      screen.queryByRole('button', { name: 'Try the failed ones again' }),
    ).not.toBeInTheDocument();
  });

  it('that are too large or cannot be read say so', async () => {
    renderImporting();
    const large = new File(['x'.repeat(MAX_RECAP_BYTES + 1)], 'large.md');
    const locked = notes('locked.md');
    locked.arrayBuffer = () => Promise.reject(new Error('it is locked'));
    await choose(large, locked);
    await summary('2 could not be read.');
    expect(line('large.md')).toHaveTextContent('It is larger than 2 MB.');
    expect(line('locked.md')).toHaveTextContent(
      'The browser could not read it (it is locked).',
    );
  });

  it('are tried again where the server refused them', async () => {
    const { api } = renderImporting();
    api.fail('createDraft', new InputError('You have 200 drafts'));
    await choose(notes('a.md'), notes('b.md'));
    await summary('2 could not be read.');
    expect(line('a.md')).toHaveTextContent(
      'The server did not take it: You have 200 drafts.',
    );

    api.mend('createDraft');
    await userEvent.click(
      screen.getByRole('button', { name: 'Try the failed ones again' }),
    );
    await summary('2 drafts made.');
    expect(api.drafts).toHaveLength(2);
  });

  it('that are here already are told of, and made drafts of on demand', async () => {
    const api = new InMemoryLearningsApi();
    const recap = aRecap({
      title: 'Barcelona',
      body: 'Notes of a.md\n\nHeard.',
    });
    api.recaps = [recap];
    renderImporting(api);
    await choose(notes('a.md'), notes('b.md'));
    await summary('1 draft made. 1 was here already.');
    expect(
      within(line('a.md')).getByRole('link', { name: 'Barcelona' }),
    ).toHaveAttribute('href', `/learnings/recaps/${recap.id}`);

    await userEvent.click(
      screen.getByRole('button', { name: 'Make a draft all the same: a.md' }),
    );
    await summary('2 drafts made.');
  });

  it('are made drafts of though it is not known what is here', async () => {
    const { api } = renderImporting();
    api.fail('getKnown', new Error('down'));
    await choose(notes('a.md'), notes('b.md'));
    await summary('2 drafts made.');
    expect(api.drafts).toHaveLength(2);
  });

  it('stop after the present one, and go on', async () => {
    const { api } = renderImporting();
    const release = api.hold('createDraft');
    await choose(notes('a.md'), notes('b.md'), notes('c.md'));
    await waitFor(() => expect(api.callsOf('createDraft')).toHaveLength(1));
    expect(
      screen.getByRole('progressbar', { name: 'Files read' }),
    ).toBeVisible();
    expect(line('b.md')).toHaveTextContent('waiting');
    await userEvent.click(
      screen.getByRole('button', { name: 'Stop after this one' }),
    );
    release();
    await summary('1 draft made. 2 were not read.');
    expect(api.drafts).toHaveLength(1);

    await userEvent.click(
      screen.getByRole('button', { name: 'Read the rest' }),
    );
    await summary('3 drafts made.');
    expect(api.drafts.map(({ title }) => title)).toEqual([
      'Notes of a.md',
      'Notes of b.md',
      'Notes of c.md',
    ]);
  });

  it('are read on while another page is open', async () => {
    const { api, unmount } = renderImporting();
    const release = api.hold('createDraft');
    await choose(notes('a.md'), notes('b.md'));
    await waitFor(() => expect(api.callsOf('createDraft')).toHaveLength(1));
    unmount();
    release();
    renderImporting(api);
    await summary('2 drafts made.');
    expect(api.drafts).toHaveLength(2);
  });
});
