import type { Revision } from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aContent, aLink, anId, aRecap } from '../../__testUtils__/samples';

const aTakeaway = (id: string, text: string) => ({
  id,
  anchor: null,
  links: [],
  text,
  kind: 'caution' as const,
  talk: null,
  contributor: null,
});

function filled() {
  const api = new InMemoryLearningsApi();
  const [kept, gone] = [anId(), anId()];
  const first = aContent({
    title: 'KubeCon',
    tags: ['go'],
    body: `Pin all versions.\n${'Nothing new here.\n'.repeat(20)}The end.`,
    takeaways: [
      aTakeaway(kept, 'Pin all versions.'),
      aTakeaway(gone, 'Use gates.'),
    ],
  });
  const second = aContent({
    ...first,
    title: 'KubeCon 2019',
    body: first.body.replace('all', 'most'),
    takeaways: [aTakeaway(kept, 'Pin most versions.')],
    links: [aLink()],
  });
  const third = aContent({ ...second, tags: [] });
  const recap = aRecap({ title: third.title, body: third.body, version: 9 });
  api.recaps = [recap];
  const states: [number, Revision['content']][] = [
    [1, first],
    [4, second],
    [7, third],
  ];
  api.revisions[recap.id] = states.map(([version, content]) => ({
    version,
    title: content.title,
    savedAt: `2026-05-0${version}T10:00:00.000Z`,
    savedBy: version === 1 ? null : 'user:default/jonas',
    content,
  }));
  return { api, recap, path: `/learnings/recaps/${recap.id}/history` };
}

const part = async (name: string) =>
  within(await screen.findByRole('region', { name }));

const marked = (element: HTMLElement, tag: 'ins' | 'del') =>
  [...element.querySelectorAll(tag)].map(one => one.textContent);

describe('The history of a recap', () => {
  it('says who saved it when, and what the latest change was', async () => {
    const { api, path } = filled();
    renderLearnings(path, { api });
    const versions = await part('Versions');
    const [latest, , first] = await versions.findAllByRole('listitem');

    expect(latest).toHaveTextContent(/KubeCon 2019 · by jonas · as it is now/);
    expect(first).toHaveTextContent(/KubeCon · from a configured source/);
    expect(within(latest).getByRole('link', { current: true })).toBeVisible();
    const fields = await screen.findByRole('region', { name: 'Particulars' });
    expect(fields).toHaveTextContent('Tags');
    expect(marked(fields, 'del')).toEqual(['go']);
    expect(
      screen.queryByRole('region', { name: 'The text' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Restore this version' }),
    ).not.toBeInTheDocument();
  });

  it('shows each difference in words, and folds what stayed', async () => {
    const { api, path } = filled();
    renderLearnings(path, { api });
    await userEvent.click(
      within(
        (
          await (await part('Versions')).findAllByRole('listitem')
        )[1],
      ).getByRole('link', { name: /May 4/ }),
    );

    const text = await screen.findByRole('region', { name: 'The text' });
    expect(marked(text, 'del')).toEqual(['all']);
    expect(marked(text, 'ins')).toEqual(['most']);
    expect(text).not.toHaveTextContent('The end.');
    await userEvent.click(
      within(text).getByRole('button', { name: /unchanged lines/ }),
    );
    expect(text).toHaveTextContent('The end.');

    const [changed, removed] = within(
      screen.getByRole('region', { name: 'Takeaways' }),
    ).getAllByRole('listitem');
    expect(changed).toHaveTextContent('Changed');
    expect(marked(changed, 'ins')).toEqual(['most']);
    expect(removed).toHaveTextContent('RemovedCaution: Use gates.');
    const links = screen.getByRole('region', {
      name: 'Concerns in the catalog',
    });
    expect(links).toHaveTextContent('Addedcomponent metrics-gateway');
    expect(
      marked(screen.getByRole('region', { name: 'Particulars' }), 'ins'),
    ).toEqual([' 2019']);
  });

  it('takes the version and what it is compared with from the URL', async () => {
    const { api, path } = filled();
    renderLearnings(`${path}?version=1&with=now`, { api });
    const fields = await screen.findByRole('region', { name: 'Particulars' });
    expect(marked(fields, 'ins')).toEqual([' 2019']);
    expect(marked(fields, 'del')).toEqual(['go']);

    await userEvent.click(screen.getByRole('button', { name: /Compare with/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'The one before it' }),
    );
    expect(
      await screen.findByText('This is the first version: all of it is new.'),
    ).toBeInTheDocument();
  });

  it('finds a version far down in a long list', async () => {
    const { api, path } = filled();
    api.pageSize = 1;
    renderLearnings(`${path}?version=4`, { api });
    const text = await screen.findByRole('region', { name: 'The text' });
    expect(marked(text, 'del')).toEqual(['all']);
  });

  it('brings back a version, and takes that back', async () => {
    const { api, recap, path } = filled();
    renderLearnings(`${path}?version=1`, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restore this version' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Restore this version',
      }),
    );

    expect(
      await screen.findByRole('heading', { level: 2, name: 'KubeCon' }),
    ).toBeInTheDocument();
    expect(api.recaps[0].tags).toEqual(['go']);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByRole('heading', { level: 2, name: 'KubeCon 2019' }),
    ).toBeInTheDocument();
    expect(
      api.callsOf('restoreRevision').map(({ args: [seen, to] }) => [seen, to]),
    ).toEqual([
      [expect.objectContaining({ id: recap.id, version: 9 }), 1],
      [expect.objectContaining({ version: 10 }), 7],
    ]);
  });

  it('says so where somebody changed it meanwhile', async () => {
    const { api, path } = filled();
    renderLearnings(`${path}?version=1`, { api });
    await screen.findByRole('button', { name: 'Restore this version' });
    api.recaps[0].version = 10;
    await userEvent.click(
      screen.getByRole('button', { name: 'Restore this version' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Restore this version',
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody else has changed it',
    );
    await waitFor(() => expect(api.recaps[0].version).toBe(10));
  });

  it('says that there is no such version', async () => {
    const { api, path } = filled();
    renderLearnings(`${path}?version=99`, { api });
    expect(
      await screen.findByText(/There is nothing here/),
    ).toBeInTheDocument();
  });

  it('says why it cannot be read', async () => {
    const { api, path } = filled();
    api.fail('listRevisions', new Error('Only its editors may'));
    renderLearnings(path, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only its editors may',
    );
  });
});
