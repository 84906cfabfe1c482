import { InputError } from '@backstage/errors';
import type { Entity } from '@backstage/catalog-model';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { renderPart } from '../../../__testUtils__/renderLearnings';
import { aDraft } from '../../../__testUtils__/samples';
import { ShareDialog } from './ShareDialog';

const JONAS = 'user:default/jonas';
const user: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'jonas', namespace: 'default' },
  spec: {},
};

async function renderShare(given: Parameters<typeof aDraft>[0] = {}) {
  const api = new InMemoryLearningsApi();
  const draft = aDraft(given);
  api.drafts = [draft];
  const onChanged = jest.fn();
  renderPart(
    <ShareDialog
      draft={draft}
      open
      onChanged={onChanged}
      onClose={jest.fn()}
    />,
    { api, entities: [user] },
  );
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Who writes this draft' }),
  );
  return { api, dialog, onChanged };
}

async function find(field: HTMLElement) {
  await userEvent.type(field, 'jonas');
  await userEvent.click(await screen.findByRole('option', { name: /jonas/ }));
}

describe('Sharing a draft', () => {
  it('adds a colleague, and takes them off again', async () => {
    const { api, dialog, onChanged } = await renderShare();
    await find(await dialog.findByRole('textbox', { name: 'Add a co-editor' }));
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Remove jonas' }),
    );
    await waitFor(() =>
      expect(dialog.getAllByRole('listitem')).toHaveLength(1),
    );
    expect(api.callsOf('setDraftPeople').map(({ args }) => args[1])).toEqual([
      { createdBy: 'user:default/ann', editors: [JONAS] },
      { createdBy: 'user:default/ann', editors: [] },
    ]);
    expect(onChanged).toHaveBeenCalledTimes(2);
  });

  it('says at the field why somebody could not be added', async () => {
    const { api, dialog } = await renderShare();
    api.fail('setDraftPeople', new InputError('editors.0: is no user'));
    await find(await dialog.findByRole('textbox', { name: 'Add a co-editor' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'They could not be added.editors.0: is no user',
    );
    expect(dialog.getAllByRole('listitem')).toHaveLength(1);
  });

  it('says beside a person why they could not be removed', async () => {
    const { api, dialog } = await renderShare({ editors: [JONAS] });
    api.fail('setDraftPeople', new InputError('it is down'));
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Remove jonas' }),
    );
    const [, jonas] = dialog.getAllByRole('listitem');
    expect(await within(jonas).findByRole('alert')).toHaveTextContent(
      'jonas could not be removed.',
    );
    api.mend('setDraftPeople');
    await userEvent.click(
      within(jonas).getByRole('button', { name: 'Try again' }),
    );
    await waitFor(() =>
      expect(dialog.getAllByRole('listitem')).toHaveLength(1),
    );
  });
});

describe('Handing a draft over', () => {
  it('says what it means, and leaves one a co-editor', async () => {
    const { api, dialog } = await renderShare();
    expect(await dialog.findByText(/You stay a co-editor/)).toBeInTheDocument();
    const button = dialog.getByRole('button', { name: 'Hand over' });
    expect(button).toBeDisabled();
    await find(dialog.getByRole('textbox', { name: 'Hand over to…' }));
    await userEvent.click(button);

    expect(
      await dialog.findByText(
        'Only jonas can share the draft or hand it over.',
      ),
    ).toBeInTheDocument();
    expect(api.drafts[0]).toMatchObject({
      createdBy: JONAS,
      editors: ['user:default/ann'],
    });
    expect(
      dialog.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['jonas · owner', 'ann · co-editor · you']);
    expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('says at the field why it was refused', async () => {
    const { api, dialog } = await renderShare();
    api.fail('setDraftPeople', new InputError('createdBy: has 200 drafts'));
    await find(await dialog.findByRole('textbox', { name: 'Hand over to…' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Hand over' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It could not be handed over.createdBy: has 200 drafts',
    );
  });
});

it('shows others who writes it, and whom to ask', async () => {
  const { dialog } = await renderShare({
    createdBy: JONAS,
    editors: ['user:default/ann'],
  });
  expect(
    await dialog.findByText('Only jonas can share the draft or hand it over.'),
  ).toBeInTheDocument();
  expect(
    dialog.queryByRole('button', { name: /Remove/ }),
  ).not.toBeInTheDocument();
});
