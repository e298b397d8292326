import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  takeSnapshot,
  encodeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { createPreviewPlacementAction } from './previewPlacement';

const GPU = 'nvidia.com/gpu';

function gpuNode(name: string, gpus: number, labels = {}) {
  return {
    metadata: { name, labels },
    spec: { taints: [{ key: GPU, effect: 'NoSchedule' }] },
    status: {
      allocatable: { cpu: '64', memory: '512Gi', pods: '110', [GPU]: gpus },
    },
  };
}

const snapshot = takeSnapshot({
  nodes: [gpuNode('a', 8), gpuNode('b', 4, { zone: 'b' })],
  pods: [],
});

const tokyo = {
  name: 'tokyo',
  kubernetesVersion: 'v1.37.1',
  capabilities: { nodes: { status: 'live' }, pods: { status: 'live' } },
};

describe('berth:placement:preview', () => {
  let server: Server;
  let clusters: object[];
  let refusal: number | undefined;
  let authorizations: Array<string | undefined>;

  beforeEach(async () => {
    clusters = [tokyo];
    refusal = undefined;
    authorizations = [];
    server = createServer((request, response) => {
      authorizations.push(request.headers.authorization);
      if (refusal) {
        response.writeHead(refusal, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({
            error: { name: 'NotAllowedError', message: 'No clusters for you' },
            response: { statusCode: refusal },
          }),
        );
      } else if (request.url === '/api/berth/v1/clusters') {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ items: clusters }));
      } else if (request.url === '/api/berth/v1/clusters/tokyo/snapshot') {
        response.setHeader('etag', '"1"');
        response.end(Buffer.from(encodeSnapshot(snapshot)));
      } else {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
  });

  afterEach(async () => {
    const closed = new Promise(resolve => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });

  async function run(input: object, context: object = {}) {
    const { port } = server.address() as AddressInfo;
    const action = createPreviewPlacementAction({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
      }),
    });
    const outputs: Record<string, unknown> = {};
    const done = action.handler({
      ...createMockActionContext({
        input: {
          cluster: 'tokyo',
          replicas: 1,
          tolerations: [{ key: GPU, operator: 'Exists' }],
          ...input,
        },
      }),
      getInitiatorCredentials: async () =>
        mockCredentials.user('user:default/ada'),
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
      ...context,
    } as unknown as Parameters<typeof action.handler>[0]);
    return { done, outputs };
  }

  it('says that all fit', async () => {
    const { done, outputs } = await run({
      replicas: 3,
      resources: { [GPU]: 4 },
      whenItDoesNotFit: 'fail',
    });
    await done;
    expect(outputs).toEqual({
      verdict: 'fits',
      placed: 3,
      message: 'All 3 replicas fit',
      reasons: [],
      nodes: ['a', 'b'],
      freshness: 'live',
      kubernetesVersion: 'v1.37.1',
    });
  });

  it('says in the words of kube-scheduler why the next does not', async () => {
    const { done, outputs } = await run({
      replicas: 4,
      resources: { [GPU]: '4' },
    });
    await done;
    expect(outputs).toMatchObject({
      verdict: 'partly',
      placed: 3,
      message: expect.stringMatching(
        /^0\/2 nodes are available: 2 Insufficient nvidia\.com\/gpu\./,
      ),
      reasons: ['2 Insufficient nvidia.com/gpu'],
    });
  });

  it('places none of a gang that is too large', async () => {
    const { done, outputs } = await run({
      replicas: 4,
      allOrNothing: true,
      resources: { [GPU]: 4 },
    });
    await done;
    expect(outputs).toMatchObject({ verdict: 'does not fit', placed: 0 });
  });

  it('respects tolerations and node selectors', async () => {
    const untolerated = await run({ tolerations: [] });
    await untolerated.done;
    expect(untolerated.outputs.verdict).toBe('does not fit');

    const selected = await run({
      replicas: 2,
      resources: { [GPU]: 4 },
      nodeSelector: { zone: 'b' },
    });
    await selected.done;
    expect(selected.outputs).toMatchObject({ verdict: 'partly', placed: 1 });
  });

  it('takes one replica where nobody says how many', async () => {
    const { done, outputs } = await run({ replicas: undefined });
    await done;
    expect(outputs).toMatchObject({ verdict: 'fits', placed: 1 });
  });

  describe('of a plan', () => {
    const plan = {
      type: 'training',
      name: 'train',
      namespace: 'models',
      owner: 'ml',
      image: `registry.example/train@sha256:${'0'.repeat(64)}`,
      command: ['torchrun', 'train.py'],
      cpu: '8',
      memory: '64Gi',
      gpus: { resource: GPU, count: 4 },
      workers: 3,
      gang: 'none',
      delivery: { repositoryUrl: 'https://git.example/ml/train.git' },
    };
    const runPlan = (change: object) =>
      run({
        plan: { ...plan, ...change },
        replicas: undefined,
        tolerations: undefined,
      });

    it('says on which nodes its pods would be', async () => {
      const { done, outputs } = await runPlan({});
      await done;
      expect(outputs).toEqual({
        verdict: 'fits',
        placed: 3,
        nodes: ['a', 'b'],
        message: 'All 3 pods fit',
        reasons: [],
        freshness: 'live',
        kubernetesVersion: 'v1.37.1',
      });
    });

    it('says so of a single one', async () => {
      const { done, outputs } = await runPlan({ workers: 1 });
      await done;
      expect(outputs.message).toBe('The pod fits');
    });

    it('places as many as fit', async () => {
      const { done, outputs } = await runPlan({ workers: 4 });
      await done;
      expect(outputs).toMatchObject({
        verdict: 'partly',
        placed: 3,
        message: expect.stringMatching(/2 Insufficient nvidia\.com\/gpu/),
      });
    });

    it.each(['annotation', 'podGroup'])(
      'places none of a gang that is too large, by %s',
      async gang => {
        const { done, outputs } = await runPlan({ workers: 4, gang });
        await done;
        expect(outputs).toMatchObject({
          verdict: 'does not fit',
          placed: 0,
          nodes: [],
        });
      },
    );

    it('asks nobody about a plan with a problem, which it names', async () => {
      const { done } = await runPlan({ memory: 'much' });
      await expect(done).rejects.toThrow('plan.memory must be a quantity');
      expect(authorizations).toEqual([]);
    });

    it('reads nothing else beside it', async () => {
      const { done } = await run({ plan });
      await expect(done).rejects.toThrow(
        'replicas: is not read beside a plan; tolerations: is not read',
      );
    });
  });

  it('says in the log that it does not fit, and goes on', async () => {
    const warnings: string[] = [];
    const logger = mockServices.logger.mock({
      warn: message => {
        warnings.push(message);
      },
    });
    const { done, outputs } = await run(
      { resources: { [GPU]: 9 }, whenItDoesNotFit: 'warn' },
      { logger },
    );
    await done;
    expect(outputs.verdict).toBe('does not fit');
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Pods that fit in tokyo: 0. 0\/2 nodes are available/,
      ),
    ]);
  });

  it('does not take what it cannot read for a fit', async () => {
    const { done, outputs } = await run({ resources: { cpu: 'many' } });
    await done;
    expect(outputs).toMatchObject({
      verdict: 'unknown',
      placed: 0,
      message: expect.stringMatching(/^Whether the replicas fit is not known/),
    });
  });

  it.each([
    [
      'does not fit',
      { resources: { [GPU]: 9 } },
      /^Pods that fit in tokyo: 0. 0\/2 nodes/,
    ],
    ['is not known to fit', { resources: { cpu: 'many' } }, /not known/],
  ])('fails the task when it %s', async (_, input, message) => {
    const { done, outputs } = await run({ ...input, whenItDoesNotFit: 'fail' });
    await expect(done).rejects.toThrow(message);
    expect(outputs.verdict).not.toBe('fits');
  });

  it('fails the task when it would fit in what the cluster was a while ago', async () => {
    const capabilities = {
      nodes: { status: 'live' },
      pods: { status: 'stale', since: '2026-11-20T10:00:00Z' },
    };
    clusters = [{ ...tokyo, capabilities }];
    const { done, outputs } = await run({ whenItDoesNotFit: 'fail' });
    await expect(done).rejects.toThrow('What Berth knows of tokyo is stale');
    expect(outputs).toMatchObject({ verdict: 'fits', freshness: 'stale' });
  });

  it('names the clusters there are', async () => {
    const { done } = await run({ cluster: 'osaka' });
    await expect(done).rejects.toThrow(
      'There is no cluster "osaka"; there are: tokyo',
    );
  });

  it('reads with the credentials of whoever started the task', async () => {
    const { done } = await run({});
    await done;
    expect(authorizations).toEqual(
      Array(2).fill(
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.user('user:default/ada'),
          targetPluginId: 'berth',
        }),
      ),
    );
  });

  it('fails when Berth refuses', async () => {
    refusal = 403;
    const { done, outputs } = await run({});
    await expect(done).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
    });
    expect(outputs).toEqual({});
  });

  it('stops with the task', async () => {
    const { done } = await run({}, { signal: AbortSignal.abort() });
    await expect(done).rejects.toMatchObject({ name: 'AbortError' });
  });
});
