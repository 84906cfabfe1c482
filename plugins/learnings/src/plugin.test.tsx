import { FlatRoutes } from '@backstage/core-app-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { apisOf } from './__testUtils__/apis';
import { InMemoryLearningsApi } from './__testUtils__/InMemoryLearningsApi';
import { metricsGateway } from './__testUtils__/renderLearnings';
import { aLearning, anEntityLearning, anEvent } from './__testUtils__/samples';
import {
  EntityLearningsCard,
  EntityLearningsContent,
  LearningsPage,
} from './plugin';
import { rootRouteRef } from './routes';

describe('In an app of the old frontend system', () => {
  it('the pages stand below a header with tabs', async () => {
    const api = new InMemoryLearningsApi();
    api.learnings = [
      aLearning({ type: 'recap', kind: null, text: 'My first KubeCon' }),
    ];
    api.events = [anEvent()];
    await renderInTestApp(
      <TestApiProvider apis={apisOf({ api })}>
        <FlatRoutes>
          <Route path="/learnings" element={<LearningsPage />} />
        </FlatRoutes>
      </TestApiProvider>,
      {
        routeEntries: ['/learnings'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );

    expect(await screen.findByText('My first KubeCon')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Learnings' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Events' }));
    expect(await screen.findByText('KubeCon Europe 2019')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Log learnings' }),
    );
    expect(
      await screen.findByRole('textbox', { name: 'Your notes' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['card', <EntityLearningsCard />],
    ['tab', <EntityLearningsContent />],
  ])('the %s of an entity shows what was learned about it', async (_, part) => {
    const api = new InMemoryLearningsApi();
    api.entityLearnings = [anEntityLearning()];
    await renderInTestApp(
      <TestApiProvider apis={apisOf({ api })}>
        <EntityProvider entity={metricsGateway}>
          <FlatRoutes>
            <Route path="/here" element={part} />
          </FlatRoutes>
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/learnings': rootRouteRef,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
        routeEntries: ['/here'],
      },
    );

    expect(
      await screen.findByText('Scale on a global query.'),
    ).toBeInTheDocument();
  });
});
