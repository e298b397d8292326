import type { NodeSelectorTerm } from '../../kubernetes/types';
import { csiNodes } from '../../snapshot/objects/csiNodes';
import { persistentVolumes } from '../../snapshot/objects/persistentVolumes';
import { csiNode } from './__testUtils__/storage';
import { reachOf } from './volumeReach';

const GA = 'topology.kubernetes.io/zone';
const BETA = 'failure-domain.beta.kubernetes.io/zone';
const GA_REGION = 'topology.kubernetes.io/region';
const BETA_REGION = 'failure-domain.beta.kubernetes.io/region';
const DRIVER = 'topology.ebs.csi.aws.com/zone';
const PLUGIN = 'kubernetes.io/aws-ebs';

const isIn = (key: string, ...values: string[]) => ({
  key,
  operator: 'In',
  values,
});

function reachesMigrated(options: {
  labels?: Record<string, string>;
  terms?: NodeSelectorTerm[];
  source?: object;
  plugin?: string;
  node: Record<string, string>;
}): boolean {
  const {
    labels,
    terms,
    source = { awsElasticBlockStore: { volumeID: 'vol-1' } },
    plugin = PLUGIN,
    node,
  } = options;
  const required = terms && { nodeSelectorTerms: terms };
  const volume = persistentVolumes.read({
    metadata: { name: 'pv', labels },
    spec: { ...source, nodeAffinity: { required } },
  });
  return reachOf(volume).reachesMigrated(
    key => node[key],
    csiNodes.read(csiNode('a', {}, [plugin])),
  );
}

describe('volumeReach', () => {
  it.each<[string, Parameters<typeof reachesMigrated>[0]]>([
    [
      'zones of the affinity',
      {
        terms: [{ matchExpressions: [isIn(GA, 'x')] }],
        node: { [DRIVER]: 'x' },
      },
    ],
    [
      'zones of the affinity in old words, and their region in new ones',
      {
        terms: [
          { matchExpressions: [isIn(BETA, 'x'), isIn(BETA_REGION, 'r')] },
        ],
        node: { [DRIVER]: 'x', [GA_REGION]: 'r' },
      },
    ],
    ['the zone label', { labels: { [GA]: 'w__x' }, node: { [DRIVER]: 'x' } }],
    [
      'the zone label of old',
      { labels: { [BETA]: 'x' }, node: { [DRIVER]: 'x' } },
    ],
    [
      'other labels as well as the zone label',
      {
        labels: { [GA]: 'x' },
        terms: [{ matchExpressions: [isIn('rack', '1')] }],
        node: { [DRIVER]: 'x', rack: '1' },
      },
    ],
    [
      'nothing where nothing is said of zones',
      {
        terms: [{ matchExpressions: [isIn('rack', '1')] }],
        node: { rack: '1' },
      },
    ],
    [
      'what the volume says where the driver has no zones of its own',
      {
        source: { portworxVolume: { volumeID: 'v' } },
        plugin: 'kubernetes.io/portworx-volume',
        terms: [{ matchExpressions: [isIn(GA, 'x')] }],
        node: { [GA]: 'x' },
      },
    ],
  ])('asks a node whose plugin is migrated for %s', (_, given) => {
    expect(reachesMigrated(given)).toBe(true);
    const wrong = Object.fromEntries(
      Object.keys(given.node).map(key => [key, 'wrong']),
    );
    expect(reachesMigrated({ ...given, node: wrong })).toBe(false);
  });

  it('prefers the affinity to the label', () => {
    expect(
      reachesMigrated({
        labels: { [GA]: 'y' },
        terms: [{ matchExpressions: [isIn(GA, 'x')] }],
        node: { [DRIVER]: 'x' },
      }),
    ).toBe(true);
  });

  it('asks for an affinity of terms that match nothing in vain', () => {
    expect(reachesMigrated({ terms: [], node: {} })).toBe(false);
    expect(reachesMigrated({ terms: [{}], node: {} })).toBe(false);
  });
});
