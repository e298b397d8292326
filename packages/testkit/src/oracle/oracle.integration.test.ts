import {
  type KubernetesVersion,
  KUBERNETES_VERSIONS,
} from '@berth/backstage-plugin-berth-scheduler';
import { describeUnless } from '../testing/describeUnless';
import { everyKind } from './__fixtures__/everyKind';
import {
  asking,
  configuration,
  filling,
  node,
  pod,
} from './__fixtures__/objects';
import { benchOracle, type BenchOptions, type BenchRun } from './benchOracle';
import { openOracle, type Oracle } from './openOracle';
import { ensureOracle, findOracle } from './oracleBinary';
import { defaultOracle } from './oracleBuilds';

const buildMs = 20 * 60_000;

describeMinor(defaultOracle);

// Older minors take many minutes to build: they are asked where somebody has built them.
for (const version of KUBERNETES_VERSIONS) {
  if (version === defaultOracle) {
    continue;
  }
  const found = findOracle({ kubernetesVersion: version });
  if (found.status === 'built') {
    describeMinor(version);
  } else {
    process.stderr.write(
      `SKIPPED: kube-scheduler ${version} as oracle: there is no ${
        found.status === 'buildable' ? found.path : 'Go'
      }\n`,
    );
  }
}

function describeMinor(kubernetesVersion: KubernetesVersion) {
  const found = findOracle({ kubernetesVersion });
  describeUnless(
    found.status === 'unavailable' ? found.reason : undefined,
    `kube-scheduler ${kubernetesVersion} as oracle`,
    () => testMinor(kubernetesVersion),
  );
}

function testMinor(kubernetesVersion: KubernetesVersion) {
  const isNewest = kubernetesVersion === '1.37';
  let binary: string;
  let oracle: Oracle;

  beforeAll(async () => {
    binary = await ensureOracle({ kubernetesVersion });
    oracle = openOracle({ binary });
  }, buildMs);

  afterAll(async () => {
    await oracle?.close();
  });

  it.each(everyKind)('knows %s', async (...[id, asked, expected]) => {
    await expect(oracle.ask({ id, ...asked })).resolves.toMatchObject({
      id,
      ...expected,
    });
  });

  const plain = { id: 'plain', nodes: [node('a')], pods: [], pod: pod('p') };

  it.each([
    [
      'pod: spec.tolerations[0].operator: Unsupported value',
      { pod: pod('p', { tolerations: [{ key: 'a', operator: 'Like' }] }) },
    ],
    [
      'pod: quantities must match the regular expression',
      { pod: pod('p', { containers: [asking({ cpu: '1x' })] }) },
    ],
    [
      'nodes[1]: quantities must match the regular expression',
      { nodes: [node('a'), node('b', 'z1', { cpu: '1x' })] },
    ],
    [
      'nodes[1]: metadata.name: Duplicate value: "a"',
      { nodes: [node('a'), node('a')] },
    ],
    [
      'services[0]: json: cannot unmarshal string',
      { services: [{ metadata: { name: 's' }, spec: { selector: 'app' } }] },
    ],
    [
      'config: profiles[0].percentageOfNodesToScore: Invalid value: 200',
      { config: configuration({ percentageOfNodesToScore: 200 }) },
    ],
    [
      'config: initializing profiles: creating profile for scheduler name default-scheduler: FilterPlugin "Own" does not exist',
      {
        config: configuration({
          plugins: { filter: { enabled: [{ name: 'Own' }] } },
        }),
      },
    ],
    [
      'config: no profile is named "own"',
      { pod: pod('p', { schedulerName: 'own' }) },
    ],
  ])('refuses: %s', async (...[why, spoiled]) => {
    const { invalid } = await oracle.ask({ ...plain, ...spoiled });
    expect(invalid).toContain(why);
  });

  it('tells the error of a plugin', async () => {
    const memoryOnly = configuration({
      pluginConfig: [
        {
          name: 'NodeResourcesFit',
          args: {
            scoringStrategy: {
              type: 'LeastAllocated',
              resources: [{ name: 'memory', weight: 1 }],
            },
          },
        },
      ],
    });
    // A hundred times as much is beyond 64 bits.
    const vast = node('a', 'z1', { memory: '300P' });
    await expect(
      oracle.ask({ ...plain, nodes: [vast], config: memoryOnly }),
    ).rejects.toThrow(
      'The oracle on plain: NodeResourcesFit: returns an invalid score -22',
    );
  });

  it('says what preemption does in the words of its minor', async () => {
    const { message } = await oracle.ask({
      ...plain,
      pods: [filling('a')],
      pod: pod('p', { priority: 1000 }),
    });
    expect(message).toBe(
      `0/1 nodes are available: 1 Insufficient cpu.${
        isNewest
          ? ' preemption: found a potential placement for pod on node a, preempting 1 victims'
          : ''
      }`,
    );
  });

  it('scores volumes since 1.37 alone, and resource claims since 1.35', async () => {
    const { scores } = await oracle.ask(plain);
    expect('VolumeBinding' in scores!.a).toBe(isNewest);
    expect('DynamicResources' in scores!.a).toBe(kubernetesVersion !== '1.34');
  });

  it('balances resources by the formula of its minor', async () => {
    const { scores } = await oracle.ask(plain);
    expect(scores!.a.NodeResourcesBalancedAllocation).toBe(
      kubernetesVersion >= '1.36' ? 68 : 87,
    );
  });

  describe('timed', () => {
    const pending = Array.from({ length: 6 }, (...[, index]) =>
      pod(`p-${index}`),
    );
    const cluster = {
      nodes: [node('a'), node('b')],
      pods: [filling('a')],
    };
    const time = (
      run: Partial<BenchRun>,
      options: Partial<BenchOptions> = {},
    ) =>
      benchOracle({
        binary,
        ...cluster,
        runs: [{ mode: 'schedule', pending, ...run }],
        ...options,
      });

    it('places pods one after another, and they take room', async () => {
      const [timing] = await time({});
      expect(timing).toMatchObject({
        placed: 4,
        unschedulable: 2,
        message: '0/2 nodes are available: 2 Insufficient cpu.',
      });
      const { total, perPod } = timing.nanoseconds;
      expect(perPod).toHaveLength(6);
      expect(perPod.reduce((sum, one) => sum + one, 0)).toBe(total);
      expect(timing.snapshotNanoseconds).toBeGreaterThan(0);
    });

    it('answers several runs on one cluster, and none sees the pods of another', async () => {
      const runs: BenchRun[] = [1, 2, 1].map(parallelism => ({
        mode: 'schedule',
        pending,
        parallelism,
      }));
      const timings = await time({}, { runs });
      expect(
        timings.map(({ placed, unschedulable }) => [placed, unschedulable]),
      ).toEqual([
        [4, 2],
        [4, 2],
        [4, 2],
      ]);
    });

    it('keeps pods apart that it has just placed', async () => {
      const apart = (name: string) =>
        pod(
          name,
          {
            affinity: {
              podAntiAffinity: {
                requiredDuringSchedulingIgnoredDuringExecution: [
                  {
                    topologyKey: 'kubernetes.io/hostname',
                    labelSelector: { matchLabels: { app: 'web' } },
                  },
                ],
              },
            },
          },
          { metadata: { labels: { app: 'web' } } },
        );
      await expect(
        time(
          { pending: [apart('x'), apart('y'), apart('z')], parallelism: 2 },
          { pods: [] },
        ),
      ).resolves.toMatchObject([{ placed: 2, unschedulable: 1 }]);
    });

    it('explains why pods fit nowhere', async () => {
      const hopeless = [pod('p', { containers: [asking({ cpu: '5' })] })];
      await expect(
        time({ mode: 'explain', pending: hopeless }),
      ).resolves.toMatchObject([
        {
          unschedulable: 1,
          message: '0/2 nodes are available: 2 Insufficient cpu.',
        },
      ]);
      await expect(time({ mode: 'explain' })).rejects.toThrow(
        'fits on b: there is nothing to explain',
      );
    });

    it('names what is refused', async () => {
      await expect(time({ pending: [pod('p'), pod('')] })).rejects.toThrow(
        'runs[0].pending[1]: metadata.name: Required value',
      );
      await expect(
        time({}, { pods: [filling('a'), filling('a')] }),
      ).rejects.toThrow('pods[1]: metadata.name: Duplicate value');
      await expect(time({}, { nodes: [node('a'), node('')] })).rejects.toThrow(
        'nodes[1]: metadata.name: Required value',
      );
      await expect(
        time({}, { featureGates: { Unheard: true } }),
      ).rejects.toThrow('status 1');
    });
  });
}
