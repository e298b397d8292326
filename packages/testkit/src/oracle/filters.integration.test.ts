import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '@berth/backstage-plugin-berth-scheduler';
import { describeUnless } from '../testing/describeUnless';
import { compareCases, type Comparison } from './compareCases';
import { describeGroup } from './describeGroup';
import { ensureOracle, findOracle } from './oracleBinary';
import { defaultOracle } from './oracleBuilds';
import { openOracle, type Oracle } from './openOracle';
import { shrinkGroup } from './shrinkGroup';

const buildMs = 20 * 60_000;
const runMs = 15 * 60_000;

/** Of seeds that no recording holds. */
const firstSeed = 400_001;
const mostShrunk = 3;

/** The plugins that filter nodes, without those that reject nothing where nobody asks for devices or features. */
const filters = [
  'InterPodAffinity',
  'NodeAffinity',
  'NodeName',
  'NodePorts',
  'NodeResourcesFit',
  'NodeUnschedulable',
  'NodeVolumeLimits',
  'PodTopologySpread',
  'TaintToleration',
  'VolumeBinding',
  'VolumeRestrictions',
  'VolumeZone',
];

for (const kubernetesVersion of KUBERNETES_VERSIONS) {
  const found = findOracle({ kubernetesVersion });
  if (kubernetesVersion === defaultOracle) {
    describeUnless(
      found.status === 'unavailable' ? found.reason : undefined,
      'what every filter of kube-scheduler says',
      () => compareFiltersOf(kubernetesVersion, 500),
    );
  } else if (found.status === 'built') {
    describe(`what every filter of kube-scheduler ${kubernetesVersion} says`, () => {
      compareFiltersOf(kubernetesVersion, 200);
    });
  }
}

function compareFiltersOf(kubernetesVersion: KubernetesVersion, cases: number) {
  const profile = { kubernetesVersion };
  /** By plugin, how many nodes it rejects. */
  const rejected = new Map<string, number>();
  /** On how many of them another plugin is the first to reject the pod: kube-scheduler itself never says this. */
  let unheard = 0;
  let oracle: Oracle;
  let comparison: Comparison;

  beforeAll(async () => {
    oracle = openOracle({ binary: await ensureOracle({ kubernetesVersion }) });
    comparison = await compareCases({
      oracle,
      profile,
      from: firstSeed,
      count: cases,
      byFilter: true,
      onAnswer({ verdict }) {
        for (const [plugin, byNode] of Object.entries(verdict.byFilter ?? {})) {
          const nodes = Object.keys(byNode);
          rejected.set(plugin, (rejected.get(plugin) ?? 0) + nodes.length);
          unheard += nodes.filter(
            node => verdict.status?.[node]?.plugin !== plugin,
          ).length;
        }
      },
    });
  }, buildMs + runMs);

  afterAll(async () => {
    await oracle?.close();
  });

  it(
    `is what the core says, in ${cases} cases`,
    async () => {
      const shrunk: string[] = [];
      for (const group of comparison.groups.slice(0, mostShrunk)) {
        const smallest = await shrinkGroup({ oracle, profile, group });
        shrunk.push(describeGroup(group, smallest, profile));
      }
      expect(shrunk.join('\n\n')).toBe('');
      expect(comparison.agreeing).toBeGreaterThan(0.9 * cases);
    },
    runMs,
  );

  it('is more than the first one says', () => {
    expect(unheard).toBeGreaterThan(cases);
  });

  // In fewer cases some plugins have nothing to reject.
  const heard = kubernetesVersion === defaultOracle ? filters : [];

  it('is said by every plugin', () => {
    expect(heard.filter(plugin => !rejected.get(plugin))).toEqual([]);
  });
}
