import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { setupServer } from 'msw/node';
import { cluster, serviceStatus } from '../../__fixtures__/builders';
import {
  inferenceServiceStatus,
  kueueWorkloadStatus,
  rayClusterStatus,
  trainJobStatus,
} from '../../__fixtures__/kinds';
import { answersStatus, opensClusters } from '../../__testUtils__/backend';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';

// Else a machine with other work would have found no way in time.
jest.mock('../../preview/standstill', () => ({
  standstill: () => () => false,
}));

const TAB = 'entity-content:berth/service';

describe('UnitsPreview', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  function shows(
    workloads: WorkloadStatus[],
    options: Parameters<typeof renderOnEntityPage>[1] = {},
  ) {
    server.use(
      ...opensClusters(),
      answersStatus(
        serviceStatus({ clusters: [cluster('tokyo-h100', { workloads })] }),
      ),
    );
    renderOnEntityPage(TAB, options);
  }

  const fieldOf = async (set: string, field: string) =>
    within(await screen.findByRole('group', { name: set })).getByLabelText(
      field,
    );

  it('previews a gang as one, and as another one with other numbers', async () => {
    shows([trainJobStatus()]);
    expect(await screen.findByText('None starts')).toBeInTheDocument();
    expect(
      screen.getByText(
        '· node: no node that would do has enough nvidia.com/gpu free',
      ),
    ).toBeInTheDocument();
    const pods = await fieldOf('node', 'Pods');
    await userEvent.clear(pods);
    expect(await screen.findByText('Cannot tell')).toBeInTheDocument();
    await userEvent.type(pods, '2');
    expect(await screen.findByText('All 2 pods fit')).toBeInTheDocument();
    const [, row] = within(
      screen.getByRole('table', { name: 'Where the pods land' }),
    ).getAllByRole('row');
    expect(row).toHaveTextContent('node2 / 2h-01, h-09');
  });

  it('draws the nodes on which sets land, and why the others do not take one more', async () => {
    shows([trainJobStatus()], {
      path: '/?cluster=tokyo-h100&workload=TrainJob%2Fml%2Fllama-sft&set=0%2Fnode%3A2%3A8',
    });
    expect(await screen.findByText('All 2 pods fit')).toBeInTheDocument();
    const strip = within(screen.getByRole('group', { name: 'Nodes' }));

    expect(
      strip.getByRole('button', {
        name: /^h-01: 1 × node here\. After that: not enough nvidia\.com\/gpu free/,
      }),
    ).toBeInTheDocument();
    expect(
      strip.getByRole('button', { name: /^h-16: does not fit\. cordoned/ }),
    ).toBeInTheDocument();
    expect(strip.getAllByRole('button')).toHaveLength(16);
  });

  it.each<['en' | 'ja', RegExp, string]>([
    ['en', /^Take it: node: 2 in place of 4 pods$/, 'All 2 pods fit'],
    [
      'ja',
      /^これにする：node：Pod 数を 4 から 2 に減らす$/,
      '2 個の Pod をすべて配置できます',
    ],
  ])(
    'gives what would fit in its place to take (%s)',
    async (language, way, headline) => {
      shows([trainJobStatus()], { language });
      await userEvent.click(await screen.findByRole('button', { name: way }));

      expect(
        await screen.findByText(headline, { selector: 'strong' }),
      ).toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: way }),
      ).not.toBeInTheDocument();
    },
  );

  it('opens with the numbers of the address', async () => {
    shows([trainJobStatus()], {
      path: '/?cluster=tokyo-h100&workload=TrainJob%2Fml%2Fllama-sft&set=0%2Fnode%3A3%3A4',
    });
    expect(await screen.findByText('All 3 pods fit')).toBeInTheDocument();
    expect(await fieldOf('node', 'Pods')).toHaveValue('3');
    expect(await fieldOf('node', 'GPUs per pod')).toHaveValue('4');
  });

  it('says that nothing can be promised where a controller adds what is not known', async () => {
    shows([inferenceServiceStatus()]);
    expect(await screen.findByText('Cannot tell')).toBeInTheDocument();
    expect(
      screen.getByText(/^What the controller adds to the pods of predictor/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('By what is known, 1 of 1 pods would find room.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/pods? fits?$/)).not.toBeInTheDocument();
  });

  it('says that a queue comes before room on nodes', async () => {
    shows([kueueWorkloadStatus()]);
    expect(await screen.findByText('2 of 4 pods fit')).toBeInTheDocument();
    expect(
      screen.getByText(/^What it asks for now\. It queues in team-a \(Kueue\)/),
    ).toBeInTheDocument();
  });

  it('is reached from the workload, and changes between workloads', async () => {
    shows([rayClusterStatus(), trainJobStatus()]);
    expect(await screen.findByText('All 3 pods fit')).toBeInTheDocument();
    const region = screen.getByRole('group', { name: /^TrainJob llama-sft/ });
    await userEvent.click(
      within(region).getByRole('link', { name: 'Preview again' }),
    );
    expect(await screen.findByText('None starts')).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByLabelText('Workload'),
      'RayCluster/ml/pretrain',
    );
    expect(await screen.findByText('All 3 pods fit')).toBeInTheDocument();
  });

  it('says it in Japanese', async () => {
    shows([trainJobStatus()], { language: 'ja' });
    expect(await screen.findByText('1 個も起動しません')).toBeInTheDocument();
    expect(
      screen.getByText(/^全部揃わなければ起動しない（4 個未満/),
    ).toBeInTheDocument();
    expect(await fieldOf('node', 'Pod 数')).toHaveValue('4');
    expect(
      screen.getByRole('button', {
        name: /^h-16：配置できません。スケジュール停止中です/,
      }),
    ).toBeInTheDocument();
  });
});
