import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { setupServer } from 'msw/node';
import { cluster, serviceStatus } from '../../../../__fixtures__/builders';
import {
  inferenceServiceStatus,
  kueueWorkloadStatus,
  rayClusterStatus,
  trainJobStatus,
  understood,
} from '../../../../__fixtures__/kinds';
import {
  answersStatus,
  closesClusters,
} from '../../../../__testUtils__/backend';
import { renderOnEntityPage } from '../../../../__testUtils__/renderOnEntityPage';

describe('KindDetails', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  async function shown(workload: WorkloadStatus, language: 'en' | 'ja' = 'en') {
    server.use(
      closesClusters(),
      answersStatus(
        serviceStatus({
          clusters: [cluster('tokyo', { workloads: [workload] })],
        }),
      ),
    );
    renderOnEntityPage('entity-content:berth/service', { language });
    const title = `${workload.kind} ${workload.name}`;
    return screen.findByRole('group', { name: new RegExp(`^${title}`) });
  }

  /** What stands beside a name. */
  const beside = (region: HTMLElement, name: string) =>
    within(region)
      .getAllByText(name, { selector: 'dt' })
      .map(({ nextElementSibling }) => nextElementSibling?.textContent?.trim());

  it('shows the initializers and the trainer of a TrainJob, and what it made on demand', async () => {
    const region = await shown(trainJobStatus());
    expect(
      within(region).getByRole('heading', {
        name: 'TrainJob llama-sft training job · namespace ml',
      }),
    ).toBeInTheDocument();
    expect(beside(region, 'State')).toEqual([
      'Progressing · 0 of 1 ready · for 1 hr 35 min',
    ]);
    expect(beside(region, 'Progress')).toEqual(['2 jobs so far 1 running']);
    expect(beside(region, 'dataset-initializer')).toEqual(['1 succeeded']);
    expect(beside(region, 'node')).toEqual(['0 / 1 ready 1 running']);
    expect(
      within(region).getByRole('img', { name: 'node: 0 of 1 ready' }),
    ).toBeInTheDocument();
    expect(beside(region, 'runtime')).toEqual([
      'ClusterTrainingRuntime torch-distributed',
    ]);
    expect(beside(region, 'Created by')).toEqual([
      'Argo CD Application training',
    ]);
    const chain = within(region).getByText('2 objects that it made');
    expect(within(region).getByText('JobSet llama-sft')).not.toBeVisible();
    await userEvent.click(chain);
    expect(within(region).getByText('JobSet llama-sft')).toBeVisible();
    expect(within(region).getByText('Job llama-sft-node-0')).toBeVisible();
  });

  it('shows the head and the workers of a RayCluster, and what scales them', async () => {
    const region = await shown(rayClusterStatus());
    expect(beside(region, 'State')[0]).toMatch(/^Healthy · all ready \(3\)/);
    expect(beside(region, 'Progress')).toEqual(['3 / 3 ready']);
    expect(beside(region, 'head')).toEqual(['1 wanted']);
    expect(beside(region, 'h100')).toEqual(['2 wanted']);
    expect(beside(region, 'Scaling')).toEqual([
      'h100 · replicas · 0 to 4 wants 2 · by itself',
    ]);
    expect(beside(region, 'Reached at')[0]).toContain(
      'dashboard · 8265 · inside the cluster only',
    );
  });

  it('shows the canary share of an InferenceService, its model, its address, and what is out of date', async () => {
    const region = await shown(inferenceServiceStatus());
    expect(beside(region, 'qwen-predictor-00002')).toEqual(['10% of traffic']);
    expect(beside(region, 'Models')).toEqual([
      'qwen from hf://Qwen/Qwen3-32B · huggingface · Loaded',
    ]);
    expect(
      within(region).getByRole('link', {
        name: 'https://qwen.llm.example.com, opens in a new tab',
      }),
    ).toHaveAttribute('rel', 'noopener noreferrer');
    const advice = within(
      within(region).getByRole('group', {
        name: 'Out of date, or without effect',
      }),
    );
    expect(
      advice.getByText('Say Knative, which means the same.'),
    ).toHaveAttribute('lang', 'en');
    expect(
      advice.getByText(
        'metadata.annotations["serving.kserve.io/deploymentMode"]',
      ),
    ).toBeInTheDocument();
  });

  it('says where a Kueue Workload stands in its queue, and what is ahead', async () => {
    const region = await shown(kueueWorkloadStatus());
    expect(beside(region, 'State')[0]).toMatch(
      /^Progressing · waits for its turn in queue team-a · for 20 min couldn't assign/,
    );
    expect(beside(region, 'Queue')).toEqual([
      '3rd in queue team-a 2 ahead · 3 waiting in all · before it: Job eval-nightly, Job embed',
    ]);
    expect(beside(region, 'QuotaReserved')).toEqual(['waiting']);
  });

  it('says it in Japanese, and marks what the object says in English', async () => {
    const region = await shown(kueueWorkloadStatus(), 'ja');
    expect(
      await within(region).findByRole('heading', {
        name: 'Workload job-train キュー内のワークロード · Namespace ml',
      }),
    ).toBeInTheDocument();
    expect(beside(region, 'キュー')).toEqual([
      'キュー team-a で 3 番目 前に 2 件 · 待機中は全部で 3 件 · 先に並んでいるもの：Job eval-nightly, Job embed',
    ]);
    expect(
      within(region).getAllByText(/^couldn't assign flavors/)[0],
    ).toHaveAttribute('lang', 'en');
  });

  it('shows the condition behind its state on demand, by keyboard too', async () => {
    const region = await shown(inferenceServiceStatus());
    const user = userEvent.setup();
    expect(within(region).getByText(/^Ready = True/)).not.toBeVisible();
    const summary = within(region).getByText('The condition behind it');
    expect(summary.tagName).toBe('SUMMARY');
    await user.click(summary);
    expect(within(region).getByText(/^Ready = True/)).toBeVisible();
  });

  it('says by what a kind without rules is understood', async () => {
    const region = await shown(
      understood({
        apiVersion: 'example.com/v1',
        kind: 'Widget',
        metadata: { name: 'w', namespace: 'ml', uid: 'w' },
        spec: {},
      }),
    );
    expect(beside(region, 'Understood')).toEqual([
      'by what all objects have in common: Berth has no rules for this kind',
    ]);
  });

  it('marks what cannot be read with a ring, and says which field', async () => {
    const region = await shown(
      understood({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'broken', namespace: 'ml', uid: 'b', generation: 1 },
        spec: 'no object',
        status: {},
      }),
    );
    expect(beside(region, 'State')).toEqual([
      'Unknown · the field spec cannot be read',
    ]);
    expect(
      within(region).getByRole('img', { name: 'unknown or out of date' }),
    ).toHaveAttribute('data-tone', 'unknown');
    expect(beside(region, 'Understood')[0]).toMatch(
      /^1 field holds another type/,
    );
  });

  it('shows what a quota keeps back, in numbers and in the words of the API server', async () => {
    const workload = trainJobStatus();
    const region = await shown({
      ...workload,
      details: workload.details && {
        ...workload.details,
        obstacles: [
          {
            type: 'quota',
            name: 'gpus',
            resources: [
              {
                resource: 'requests.nvidia.com/gpu',
                requested: '32',
                used: '8',
                limit: '16',
              },
            ],
            message: 'exceeded quota: gpus',
          },
        ],
        quotas: [
          {
            flavor: 'h100',
            resource: 'nvidia.com/gpu',
            used: '8',
            guaranteed: '16',
          },
        ],
      },
    });
    const obstacles = within(
      within(region).getByRole('group', { name: 'Held back by' }),
    );
    expect(
      obstacles.getByText(
        'requests.nvidia.com/gpu: asks for 32, 8 of 16 taken',
      ),
    ).toBeInTheDocument();
    expect(obstacles.getByText('exceeded quota: gpus')).toBeInTheDocument();
    const [, row] = within(
      within(region).getByRole('table', { name: 'Quota' }),
    ).getAllByRole('row');
    expect(row).toHaveTextContent('h100 · nvidia.com/gpu816');
  });

  it.each([
    [
      'en' as const,
      'chat-0 and 2 more have not what they want',
      'It waits for room on its node.',
      ['Resource', 'Wants', 'Granted', 'Has'],
      'main · memory at most',
    ],
    [
      'ja' as const,
      'chat-0 ほか 2 個は要求どおりのリソースを得ていません',
      'ノードに空きが出るのを待っています。',
      ['リソース', '要求', '割り当て済み', '実際'],
      'main · memory（上限）',
    ],
  ])(
    'shows what pods want, were granted and have while they are resized in place (%s)',
    async (language, title, state, columns, limit) => {
      const workload = trainJobStatus();
      const region = await shown(
        {
          ...workload,
          details: workload.details && {
            ...workload.details,
            podResources: [
              {
                pods: 3,
                pod: 'chat-0',
                resize: {
                  state: 'deferred',
                  reason: {
                    condition: 'PodResizePending',
                    reason: 'Deferred',
                    message: "Node didn't have enough resource: cpu",
                  },
                },
                containers: [
                  {
                    container: 'main',
                    desired: {
                      requests: { cpu: '7', memory: '1Gi' },
                      limits: { memory: '2Gi' },
                    },
                    allocated: { cpu: '1', memory: '1Gi' },
                    actual: {
                      requests: { cpu: '1', memory: '1Gi' },
                      limits: { memory: '1Gi' },
                    },
                  },
                ],
              },
            ],
          },
        },
        language,
      );
      const group = within(
        await within(region).findByRole('group', { name: title }),
      );
      expect(group.getByText(state)).toBeInTheDocument();
      expect(
        group.getByText("Node didn't have enough resource: cpu"),
      ).toHaveAttribute('lang', 'en');
      expect(
        group.getAllByRole('columnheader').map(cell => cell.textContent),
      ).toEqual(columns);
      const [, ...rows] = group.getAllByRole('row');
      expect(rows.map(row => row.textContent)).toEqual([
        'main · cpu711',
        `${limit}2Gi–1Gi`,
      ]);
    },
  );

  it('follows no address but http and https, and turns no text around', async () => {
    const workload = inferenceServiceStatus();
    const long = 'x'.repeat(60);
    const region = await shown({
      ...workload,
      details: workload.details && {
        ...workload.details,
        links: [
          { what: 'dashboard', url: ['javascript', 'alert(1)'].join(':') },
          { what: 'endpoint', url: 'https://user:secret@example.com/' },
        ],
        // What asks for pods links to the preview.
        asks: undefined,
        endpoints: [],
        parts: [
          { type: 'setting', name: long, value: 'safe \u202etxt.exe' },
          { type: 'setting', name: '{{queue}}', value: '<b>bold</b>' },
        ],
      },
    });
    expect(within(region).queryAllByRole('link')).toEqual([]);
    expect(beside(region, long)).toEqual(['safe \ufffdtxt.exe']);
    expect(beside(region, '{{queue}}')).toEqual(['<b>bold</b>']);
  });
});
