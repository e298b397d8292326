import { screen, within } from '@testing-library/react';
import {
  createFrontendModule,
  type FrontendFeature,
} from '@backstage/frontend-plugin-api';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import exampleModule from '@berth/example-kind';
import { setupServer } from 'msw/node';
import { BerthWorkloadDetailsBlueprint } from '..';
import { cluster, serviceStatus } from '../__fixtures__/builders';
import { rayClusterStatus, understood } from '../__fixtures__/kinds';
import { answersStatus, closesClusters } from '../__testUtils__/backend';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';

/** As the example's rule reads it. */
function evaluation(group = 'ml.example.com'): WorkloadStatus {
  const status = understood({
    apiVersion: `${group}/v1alpha1`,
    kind: 'Evaluation',
    metadata: { name: 'nightly', namespace: 'ml', uid: 'e' },
    spec: {},
    status: {},
  });
  return {
    ...status,
    details: status.details && {
      ...status.details,
      progress: [{ what: 'tasks', done: 1, total: 4 }],
      parts: [{ type: 'setting', name: 'mmlu', value: '71.4' }],
    },
  };
}

const brokenModule = createFrontendModule({
  pluginId: 'berth',
  extensions: [
    BerthWorkloadDetailsBlueprint.make({
      params: {
        group: 'ml.example.com',
        kind: 'Evaluation',
        loader: async () => () => {
          throw new TypeError('no such thing');
        },
      },
    }),
  ],
});

describe('BerthWorkloadDetailsBlueprint', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  function shown(
    workload: WorkloadStatus,
    options: { modules?: FrontendFeature[]; language?: 'en' | 'ja' } = {},
  ) {
    server.use(
      closesClusters(),
      answersStatus(
        serviceStatus({
          clusters: [cluster('tokyo', { workloads: [workload] })],
        }),
      ),
    );
    renderOnEntityPage('entity-content:berth/service', options);
    const title = `${workload.kind} ${workload.name}`;
    return screen.findByRole('group', { name: new RegExp(`^${title}`) });
  }

  it('draws the details of its kind in the place of the shared pieces, and leaves the rest', async () => {
    const region = await shown(evaluation(), { modules: [exampleModule] });

    const meter = await within(region).findByRole('meter', { name: /mmlu/ });
    expect(meter).toHaveAttribute('value', '71.4');
    expect(within(region).queryByText('Made of')).not.toBeInTheDocument();
    expect(
      within(region).getByText('State', { selector: 'dt' }),
    ).toBeInTheDocument();
    expect(within(region).getByText('1 / 4 tasks')).toBeInTheDocument();
  });

  it.each([
    ['without it', evaluation(), []],
    ['of another group', evaluation('example.org'), [exampleModule]],
  ])('leaves a kind %s to the shared pieces', async (_, workload, modules) => {
    const region = await shown(workload, { modules });

    expect(within(region).getByText('Made of')).toBeInTheDocument();
    expect(within(region).queryByRole('meter')).not.toBeInTheDocument();
  });

  it('leaves other kinds to the shared pieces', async () => {
    const region = await shown(rayClusterStatus(), {
      modules: [exampleModule],
    });

    expect(within(region).getByText('Made of')).toBeInTheDocument();
  });

  it.each([
    ['en', 'What is installed for the details of Evaluation failed'],
    ['ja', 'Evaluation 用の表示部品でエラーが発生したため'],
  ] as const)(
    'is replaced by the shared pieces where it throws, which is said (%s)',
    async (language, said) => {
      // React reports what a boundary catches.
      const reported = jest.spyOn(console, 'error').mockReturnValue();
      const region = await shown(evaluation(), {
        modules: [brokenModule],
        language,
      });

      expect(
        await within(region).findByText(new RegExp(`^${said}`)),
      ).toBeInTheDocument();
      expect(
        within(region).getByText('mmlu', { selector: 'dt' }),
      ).toBeInTheDocument();
      expect(reported).toHaveBeenCalled();
      reported.mockRestore();
    },
  );
});
