import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { renderLearnings } from '../../__testUtils__/renderLearnings';
import { aDraft, aRecap } from '../../__testUtils__/samples';

const JONAS = 'user:default/jonas';

const part = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('The page of what is mine', () => {
  it('lists drafts, also those that others share, and no others', async () => {
    const api = new InMemoryLearningsApi();
    api.drafts = [
      aDraft({ title: 'My own' }),
      aDraft({
        title: 'Of Jonas',
        createdBy: JONAS,
        updatedBy: JONAS,
        editors: ['user:default/ann'],
      }),
      aDraft({ title: 'None of my business', createdBy: JONAS }),
    ];
    renderLearnings('/learnings/mine', { api });
    const drafts = await part('Drafts');
    expect(await drafts.findByRole('link', { name: 'My own' })).toHaveAttribute(
      'href',
      `/learnings/log?draft=${api.drafts[0].id}`,
    );
    expect(drafts.getByRole('link', { name: 'Of Jonas' })).toBeInTheDocument();
    expect(screen.queryByText('None of my business')).not.toBeInTheDocument();
  });

  it('lists recaps by how they stand, in the URL too', async () => {
    const api = new InMemoryLearningsApi();
    api.recaps = [
      aRecap({ title: 'Out there' }),
      aRecap({ title: 'Put away', status: 'archived' }),
      aRecap({ title: 'Of Jonas', createdBy: JONAS }),
    ];
    renderLearnings('/learnings/mine?status=archived', { api });
    const recaps = await part('Recaps');
    expect(
      await recaps.findByRole('link', { name: 'Put away' }),
    ).toBeInTheDocument();
    expect(recaps.queryByText('Out there')).not.toBeInTheDocument();

    await userEvent.click(recaps.getByRole('button', { name: /Status/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Any' }));
    expect(
      await recaps.findByRole('link', { name: 'Out there' }),
    ).toBeInTheDocument();
    expect(recaps.queryByText('Of Jonas')).not.toBeInTheDocument();
  });

  it('brings back what was deleted', async () => {
    const api = new InMemoryLearningsApi();
    api.deleted = [aRecap({ title: 'Too soon' })];
    renderLearnings('/learnings/mine', { api });
    const deleted = await part('Recently deleted');
    expect(
      deleted.queryByRole('link', { name: 'Too soon' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      deleted.getByRole('button', { name: 'Bring back Too soon' }),
    );

    expect(await screen.findByText('“Too soon” is back.')).toBeInTheDocument();
    expect(
      await (await part('Recaps')).findByRole('link', { name: 'Too soon' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Recently deleted' }),
    ).not.toBeInTheDocument();
  });

  it('says what to do where there is nothing yet, and is reached from the feed', async () => {
    renderLearnings('/learnings/feed', { api: new InMemoryLearningsApi() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'My drafts and recaps' }),
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Mine' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('You have written no recap yet.'),
    ).toBeInTheDocument();
  });

  it('says what could not be loaded', async () => {
    const api = new InMemoryLearningsApi();
    api.fail('listDrafts', new Error('The database is away'));
    renderLearnings('/learnings/mine', { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The drafts could not be loaded.',
    );
  });
});
