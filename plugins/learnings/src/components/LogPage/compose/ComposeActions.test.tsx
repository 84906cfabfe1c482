import { InputError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { renderPart } from '../../../__testUtils__/renderLearnings';
import { anId } from '../../../__testUtils__/samples';
import { ComposeActions } from './ComposeActions';

function renderActions(api = new InMemoryLearningsApi()) {
  const onFiles = jest.fn();
  const onImport = jest.fn();
  const onTemplate = jest.fn();
  renderPart(
    <ComposeActions
      onFiles={onFiles}
      onImport={onImport}
      onTemplate={onTemplate}
    />,
    { api },
  );
  return { api, onFiles, onImport, onTemplate };
}

const aFile = (path: string) => ({
  source: 'recaps',
  path,
  recap: null,
  problem: null,
  content: `# ${path}`,
});

async function openSources() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'From a configured source' }),
  );
  return within(
    await screen.findByRole('dialog', {
      name: 'Choose a file of a configured source',
    }),
  );
}

describe('Beginning with something', () => {
  it('hands over all files that are chosen', async () => {
    const { onFiles } = renderActions();
    const files = [new File(['a'], 'a.md'), new File(['b'], 'b.md')];
    await userEvent.upload(await screen.findByLabelText('Choose files'), files);
    expect(onFiles).toHaveBeenCalledWith(files);
  });

  it('starts from a template that is chosen by keyboard', async () => {
    const { onTemplate } = renderActions();
    const button = await screen.findByRole('button', {
      name: 'Start from a template',
    });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menu', { name: 'Start from a template' });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onTemplate).toHaveBeenCalledTimes(1);
    expect(onTemplate.mock.calls[0][0]).toMatch(/^# One talk\n\nEvent: \n/);
    await waitFor(() => expect(button).toHaveFocus());
  });
});

describe('A file of a configured source', () => {
  it('is found by its path and opened with its name', async () => {
    const api = new InMemoryLearningsApi();
    api.sourceFiles = [aFile('2018/kubecon.md'), aFile('2019/kubecon.md')];
    const { onImport } = renderActions(api);
    const dialog = await openSources();
    await dialog.findByRole('button', { name: '2018/kubecon.md' });

    await userEvent.type(
      dialog.getByRole('searchbox', { name: 'Search by path' }),
      '2019',
    );
    await waitFor(() =>
      expect(
        dialog.queryByRole('button', { name: '2018/kubecon.md' }),
      ).not.toBeInTheDocument(),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: '2019/kubecon.md' }),
    );
    await waitFor(() =>
      expect(onImport).toHaveBeenCalledWith({
        kind: 'file',
        name: '2019/kubecon.md',
        content: '# 2019/kubecon.md',
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('says what became of it', async () => {
    const api = new InMemoryLearningsApi();
    const id = anId();
    api.sourceFiles = [
      { ...aFile('done.md'), recap: { id, title: 'Barcelona' } },
      { ...aFile('odd.md'), problem: 'it is empty' },
    ];
    renderActions(api);
    const dialog = await openSources();
    const [done, odd] = await dialog.findAllByRole('listitem');
    expect(done).toHaveTextContent('in recaps · already a recap: Barcelona');
    expect(
      within(done).getByRole('link', { name: 'Barcelona' }),
    ).toHaveAttribute('href', `/learnings/recaps/${id}`);
    expect(odd).toHaveTextContent('not imported: it is empty');
  });

  it('goes on page after page', async () => {
    const api = new InMemoryLearningsApi();
    api.pageSize = 1;
    api.sourceFiles = [aFile('a.md'), aFile('b.md')];
    renderActions(api);
    const dialog = await openSources();
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Load more' }),
    );
    expect(
      await dialog.findByRole('button', { name: 'b.md' }),
    ).toBeInTheDocument();
  });

  it('says in its place why it could not be opened, and tries again', async () => {
    const api = new InMemoryLearningsApi();
    api.sourceFiles = [aFile('gone.md')];
    api.fail('getSourceFile', new InputError('path: it has been moved'));
    const { onImport } = renderActions(api);
    const dialog = await openSources();
    await userEvent.click(
      await dialog.findByRole('button', { name: 'gone.md' }),
    );
    const line = dialog.getByRole('listitem');
    expect(await within(line).findByRole('alert')).toHaveTextContent(
      'path: it has been moved',
    );
    api.mend('getSourceFile');
    await userEvent.click(
      within(line).getByRole('button', { name: 'Try again' }),
    );
    await waitFor(() => expect(onImport).toHaveBeenCalledTimes(1));
  });

  it('says how to configure a source where there is none', async () => {
    renderActions();
    const dialog = await openSources();
    expect(
      await dialog.findByText(/learnings\.sources in app-config/),
    ).toBeInTheDocument();
  });
});
