import { startCompletion } from '@codemirror/autocomplete';
import type { Entity } from '@backstage/catalog-model';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { metricsGateway } from '../../__testUtils__/renderLearnings';
import { aTalk } from '../../__testUtils__/samples';
import { openLog } from './__testUtils__/openLog';
import { promConApi } from './__testUtils__/promCon';

const ada: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada.lovelace', namespace: 'default' },
  spec: { profile: { displayName: 'Ada Lovelace' } },
};

async function openWith(...talks: string[]) {
  const api = promConApi();
  api.talks = talks.map(title => aTalk({ title }));
  const log = await openLog({ api, entities: [metricsGateway, ada] });
  act(() => log.editor.view.focus());
  /** Types at the end and takes what is offered for it. */
  const complete = async (typed: string, option: string, asked = false) => {
    log.editor.type(log.editor.text().length, typed);
    if (asked) act(() => void startCompletion(log.editor.view));
    await userEvent.click(
      await screen.findByRole('option', { name: new RegExp(option) }),
    );
  };
  return { ...log, api, complete };
}

beforeEach(() => localStorage.clear());

describe('What is completed while typing', () => {
  it.each(['Keynote: Cluster API', 'CI/CD: a talk'])(
    'is no entity where it only looks like one: %s',
    async title => {
      const { api, editor, review, complete } = await openWith(title);
      await complete(title.slice(0, 3), title.replace('/', '.'), true);
      await waitFor(() => expect(editor.text()).toBe(title));
      await screen.findByText(/^Saved at/);
      expect(api.drafts[0].review).toMatchObject({ linked: [] });
      expect(
        review.region.queryByRole('list', { name: 'Concerns in the catalog' }),
      ).not.toBeInTheDocument();
    },
  );

  it('is linked where it is an entity, and names a person once by what they are called', async () => {
    const { api, editor, complete } = await openWith();
    await complete('@metr', 'metrics-gateway');
    editor.type(editor.text().length, ' ');
    await complete('@ada', 'Ada Lovelace');
    editor.type(editor.text().length, ' and ');
    await complete('@ada', 'Ada Lovelace');
    expect(editor.text()).toBe('metrics-gateway Ada Lovelace and Ada Lovelace');
    await waitFor(() =>
      expect(api.drafts[0]?.review).toMatchObject({
        linked: ['component:default/metrics-gateway'],
        contributors: [
          { name: 'Ada Lovelace', userRef: 'user:default/ada.lovelace' },
        ],
      }),
    );
  });
});
