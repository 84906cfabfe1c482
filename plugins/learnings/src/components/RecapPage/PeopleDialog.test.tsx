import type { Entity } from '@backstage/catalog-model';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aRecap } from '../../__testUtils__/samples';

const aUser = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf: [] },
});

async function open(given: Partial<Recap>) {
  const api = new InMemoryLearningsApi();
  api.recaps = [
    aRecap({ title: 'My first KubeCon', ...given }),
    aRecap({ title: 'My second KubeCon' }),
  ];
  renderLearnings(`/learnings/recaps/${api.recaps[0].id}`, {
    api,
    entities: [aUser('jonas'), aUser('ines')],
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  await userEvent.click(
    await screen.findByRole('menuitem', { name: 'People…' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'People of this recap',
  });
  return { api, dialog: within(dialog) };
}

async function find(field: HTMLElement, name: string) {
  await userEvent.type(field, name);
  await userEvent.click(
    await screen.findByRole('option', { name: new RegExp(name) }),
  );
}

describe('The people of a recap', () => {
  it('are joined and left, and nothing else of it changes', async () => {
    const { api, dialog } = await open({ tags: ['go'], editors: [] });
    await find(dialog.getByRole('textbox', { name: 'Add an editor' }), 'jonas');
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Remove jonas' }),
    );

    expect(
      await dialog.findByText('Nobody else edits it.'),
    ).toBeInTheDocument();
    expect(
      api
        .callsOf('updateRecap')
        .map(({ args: [seen, request] }) => [seen, request]),
    ).toEqual([
      [
        expect.objectContaining({ version: 1 }),
        expect.objectContaining({
          content: expect.objectContaining({
            tags: ['go'],
            editors: ['user:default/jonas'],
          }),
        }),
      ],
      [
        expect.objectContaining({ version: 2 }),
        expect.objectContaining({
          content: expect.objectContaining({ editors: [] }),
        }),
      ],
    ]);
  });

  it('are read anew where somebody else was faster', async () => {
    const { api, dialog } = await open({});
    Object.assign(api.recaps[0], {
      version: 7,
      editors: ['user:default/ines'],
    });
    await find(dialog.getByRole('textbox', { name: 'Add an editor' }), 'jonas');

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Somebody has changed it in the meantime.',
    );
    expect(
      await dialog.findByRole('button', { name: 'Remove ines' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['Only this recap', 1],
    ['Everything that ann wrote', 2],
  ])('can be given %s', async (choice, count) => {
    const { api, dialog } = await open({});
    await find(dialog.getByRole('textbox', { name: 'Give to' }), 'ines');
    await userEvent.click(await dialog.findByRole('radio', { name: choice }));
    await userEvent.click(dialog.getByRole('button', { name: 'Reassign' }));

    await waitFor(() =>
      expect(
        api.recaps.filter(({ createdBy }) => createdBy === 'user:default/ines'),
      ).toHaveLength(count),
    );
    expect(
      await screen.findByText(
        count === 1
          ? '1 recap now belongs to ines.'
          : '2 recaps now belong to ines.',
      ),
    ).toBeInTheDocument();
  });

  it('are told why what they wrote cannot be given away', async () => {
    const { api, dialog } = await open({});
    api.fail('reassignRecaps', new Error('Only an administrator may'));
    await find(dialog.getByRole('textbox', { name: 'Give to' }), 'ines');
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Reassign' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Only an administrator may',
    );
  });
});
