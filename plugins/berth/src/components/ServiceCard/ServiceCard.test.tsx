import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { setupServer } from 'msw/node';
import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { cluster, serviceStatus } from '../../__fixtures__/builders';
import {
  inferenceServiceStatus,
  kueueWorkloadStatus,
  rayClusterStatus,
  trainJobStatus,
} from '../../__fixtures__/kinds';
import {
  forbiddenService,
  healthyService,
  manyClustersService,
  missingService,
} from '../../__fixtures__/services';
import { waitingService } from '../../__fixtures__/waitingService';
import {
  answersStatus,
  answersStatusByClock,
  hangs,
  isDown,
  refusesStatus,
} from '../../__testUtils__/backend';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';

const CARD = 'entity-card:berth/service';

describe('ServiceCard', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const row = async (name: RegExp) =>
    within(await screen.findByRole('row', { name }));

  it('says what is wrong before any number', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    expect(
      await screen.findByText('2 of 8 pods wait in tokyo-h100'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /pending for 6 mins? · each needs 4 × H100 on one node · the largest free block is 3/,
      ),
    ).toBeInTheDocument();
  });

  it('has one row for each cluster, with the same columns', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    const tokyo = await row(/tokyo-h100/);
    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Where', 'Rollout', 'Autoscaling', 'GPUs', 'Argo CD']);
    expect(
      tokyo.getByRole('img', { name: '6 of 8 pods available' }),
    ).toBeInTheDocument();
    expect(
      tokyo.getByRole('img', {
        name: '6 replicas now, wants 8, of 3 to 12',
      }),
    ).toBeInTheDocument();
    expect(
      tokyo.getByRole('img', { name: '24 of 32 H100 on nodes' }),
    ).toBeInTheDocument();
    expect(tokyo.getByText('OutOfSync')).toBeInTheDocument();
  });

  it('tells a state by a shape and a text, not by colour alone', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    for (const [name, tone] of [
      [/tokyo-h100/, 'in trouble'],
      [/nagoya-a100/, 'healthy'],
      [/osaka-l40s/, 'unknown or out of date'],
    ] as const) {
      expect(
        (await row(name)).getByRole('img', { name: tone }),
      ).toBeInTheDocument();
    }
  });

  it('never calls MIG slices GPUs', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    const nagoya = await row(/nagoya-a100/);
    expect(nagoya.getByText('A100 · 2g.20gb')).toBeInTheDocument();
    expect(nagoya.queryByText(/GPUs/)).not.toBeInTheDocument();
  });

  it('says how busy GPUs are, that nobody measured them, or why it is not known', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    expect(
      (await row(/tokyo-h100/)).getByText('63% busy · 1,209 of 1,920 GiB'),
    ).toBeInTheDocument();
    expect(
      (await row(/nagoya-a100/)).getByText('use not measured'),
    ).toBeInTheDocument();
    expect(
      (await row(/osaka-l40s/)).getByText('use unknown: API timed out'),
    ).toBeInTheDocument();
  });

  it('keeps and dates the last values of a stale cluster', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    const osaka = await row(/osaka-l40s/);
    expect(
      osaka.getByText(/^last seen .+\(18 mins? ago\)$/),
    ).toBeInTheDocument();
    expect(
      osaka.getByRole('img', { name: '2 of 2 pods available' }),
    ).toBeInTheDocument();
    expect(osaka.getByText('then')).toBeInTheDocument();
    expect(screen.getByText(/^osaka-l40s stale since/)).toBeInTheDocument();
    expect(screen.getByText('2 clusters live')).toBeInTheDocument();
  });

  it.each([
    ['ahead', 3_600_000],
    ['behind', -3_600_000],
  ])(
    "tells true ages where the backend's clock is an hour %s of the reader's (fault 28)",
    async (_, aheadMs) => {
      server.use(answersStatusByClock(aheadMs, waitingService()));
      renderOnEntityPage(CARD);
      const osaka = await row(/osaka-l40s/);
      // The clock of HTTP has no parts of a second.
      expect(
        osaka.getByText(/^last seen .+\(1[78] mins? ago\)$/),
      ).toBeInTheDocument();
      expect(screen.getByText(/pending for [56] mins? ·/)).toBeInTheDocument();
    },
  );

  it('says that there are more problems, and leaves them to the tab', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    expect(await screen.findByText('and 2 more problems')).toBeInTheDocument();
    expect(
      screen.queryByText(/Git and the cluster differ/),
    ).not.toBeInTheDocument();
  });

  it('is quiet when everything is healthy', async () => {
    server.use(answersStatus(healthyService()));
    renderOnEntityPage(CARD);
    expect(
      await screen.findByText('Healthy in 2 clusters'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('tells not allowed, not installed and none apart', async () => {
    server.use(answersStatus(forbiddenService()));
    renderOnEntityPage(CARD);
    const nagoya = await row(/nagoya-a100/);
    expect(nagoya.getByText('not allowed')).toBeInTheDocument();
    expect(nagoya.getByText('not installed')).toBeInTheDocument();
    expect(nagoya.getByText('no GPUs')).toBeInTheDocument();
    expect(
      (await row(/kobe-h200/)).getAllByText('not allowed').length,
    ).toBeGreaterThan(1);
  });

  it('gives the line to copy where nothing was found', async () => {
    server.use(answersStatus(missingService()));
    const user = userEvent.setup();
    renderOnEntityPage(CARD);
    expect(
      await screen.findByText(
        'No workload matches backstage.io/kubernetes-id=llm-gateway',
      ),
    ).toBeInTheDocument();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith(
      'backstage.io/kubernetes-id: llm-gateway',
    );
    expect(
      await screen.findByRole('button', { name: 'Copied' }),
    ).toBeInTheDocument();
  });

  it('shows the layout while it loads', async () => {
    server.use(hangs());
    renderOnEntityPage(CARD);
    expect(
      await screen.findByRole('status', { name: 'Loading what runs' }),
    ).toHaveAttribute('aria-busy', 'true');
  });

  it('says that nothing is known when the backend never answered, and tries again', async () => {
    server.use(isDown());
    const user = userEvent.setup();
    renderOnEntityPage(CARD);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Berth does not answer',
    );
    server.use(answersStatus(healthyService()));
    await user.click(screen.getByRole('button', { name: 'Try again now' }));
    expect(
      await screen.findByText('Healthy in 2 clusters'),
    ).toBeInTheDocument();
  });

  it('keeps the last answer, dated, when the backend goes away', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    await screen.findByText('2 of 8 pods wait in tokyo-h100');
    server.use(isDown());
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByRole('status')).toHaveTextContent(
      /^Berth does not answer\. This is what it said at .+ ago\.$/,
    );
    expect(
      screen.getByText('2 of 8 pods wait in tokyo-h100'),
    ).toBeInTheDocument();
  });

  it.each([
    [401, 'Your sign-in has expired'],
    [403, 'You may not see what runs here'],
    [404, 'Berth does not know this entity'],
  ])('says what a %d means', async (statusCode, text) => {
    server.use(refusesStatus(statusCode));
    renderOnEntityPage(CARD);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('drops what it showed when the reader may no longer see it', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD);
    await screen.findByText('2 of 8 pods wait in tokyo-h100');
    server.use(refusesStatus(403));
    document.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText('You may not see what runs here');
    expect(screen.queryByText(/tokyo-h100/)).not.toBeInTheDocument();
  });

  it('folds many clusters, worst first', async () => {
    server.use(answersStatus(manyClustersService()));
    const user = userEvent.setup();
    renderOnEntityPage(CARD);
    const more = await screen.findByRole('button', {
      name: 'Show 45 more clusters',
    });
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
    expect(screen.getAllByRole('rowheader')[0]).toHaveTextContent(
      'production-ap-northeast-1-inference-h100-reserved-capacity-1',
    );
    await user.click(more);
    expect(screen.getAllByRole('rowheader')).toHaveLength(50);
  });

  it('speaks Japanese', async () => {
    server.use(answersStatus(waitingService()));
    renderOnEntityPage(CARD, { language: 'ja' });
    expect(
      await screen.findByText('tokyo-h100 で 8 個中 2 個の Pod が待機中'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/：H100 が 4 基空いているノードがありません/),
    ).toBeInTheDocument();
    expect(screen.getByText(/6 分前から Pending/)).toBeInTheDocument();
  });

  describe('in the words of kinds', () => {
    const shown = (...workloads: WorkloadStatus[]) => {
      server.use(
        answersStatus(
          serviceStatus({ clusters: [cluster('osaka', { workloads })] }),
        ),
      );
    };

    it.each([
      [
        'TrainJob',
        trainJobStatus(),
        'en',
        ['2 jobs so far', '1 running'],
        'dataset-initializer 1 succeeded · model-initializer 1 succeeded · node 0 / 1 ready',
      ],
      [
        'RayCluster',
        rayClusterStatus(),
        'en',
        ['3 / 3 ready'],
        'head 1 wanted · h100 2 wanted',
      ],
      [
        'InferenceService',
        inferenceServiceStatus(),
        'en',
        [],
        'qwen-predictor-00002 10% of traffic',
      ],
      [
        'InferenceService',
        inferenceServiceStatus(),
        'ja',
        [],
        'qwen-predictor-00002 トラフィックの 10%',
      ],
      [
        'Workload of Kueue',
        kueueWorkloadStatus(),
        'en',
        [],
        '3rd in queue team-a',
      ],
      [
        'Workload of Kueue',
        kueueWorkloadStatus(),
        'ja',
        [],
        'キュー team-a で 3 番目',
      ],
    ] as const)(
      'says how far a %s is, and what it is made of',
      async (_, workload, language, progress, madeOf) => {
        shown(workload);
        renderOnEntityPage(CARD, { language });
        const osaka = await row(/osaka/);
        expect(osaka.getByText(new RegExp(madeOf))).toBeInTheDocument();
        for (const text of progress) {
          expect(osaka.getByText(text)).toBeInTheDocument();
        }
      },
    );

    it('counts the pods of several, and says whose turn it is not', async () => {
      shown(rayClusterStatus(), kueueWorkloadStatus());
      renderOnEntityPage(CARD);
      const osaka = await row(/osaka/);
      expect(osaka.getByText('3rd in queue team-a')).toBeInTheDocument();
      expect(osaka.queryByText(/head 1/)).not.toBeInTheDocument();
      expect(
        osaka.getByRole('img', { name: /pods available$/ }),
      ).toBeInTheDocument();
    });
  });
});
