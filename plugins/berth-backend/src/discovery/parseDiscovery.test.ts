import { parseDiscovery } from './parseDiscovery';
import { servedVersion } from './ServedKinds';

const verbs = ['get', 'list', 'watch'];

const aggregated = {
  kind: 'APIGroupDiscoveryList',
  items: [
    {
      metadata: { name: 'kueue.x-k8s.io' },
      versions: [
        {
          version: 'v1beta2',
          freshness: 'Current',
          resources: [
            {
              resource: 'workloads',
              responseKind: { kind: 'Workload' },
              verbs,
            },
            {
              resource: 'admissions',
              responseKind: { kind: 'Admission' },
              verbs: ['create'],
            },
          ],
        },
        {
          version: 'v1beta1',
          freshness: 'Current',
          resources: [
            { resource: 'workloads', verbs },
            { resource: 'cohorts', verbs },
          ],
        },
      ],
    },
    {
      metadata: { name: 'metrics.k8s.io' },
      versions: [{ version: 'v1beta1', freshness: 'Stale', resources: [] }],
    },
  ],
};

const plain = {
  kind: 'APIGroupList',
  groups: [
    { name: 'autoscaling', versions: [{ version: 'v1' }, { version: 'v2' }] },
  ],
};

describe('parseDiscovery', () => {
  it.each<[string, string, string[], string | undefined]>([
    [
      'the preferred version',
      'workloads.kueue.x-k8s.io',
      ['v1beta2', 'v1beta1'],
      'v1beta2',
    ],
    [
      'the version that has the kind',
      'cohorts.kueue.x-k8s.io',
      ['v1beta2', 'v1beta1'],
      'v1beta1',
    ],
    [
      'nothing where the kind is not',
      'topologies.kueue.x-k8s.io',
      ['v1beta2'],
      undefined,
    ],
    [
      'nothing for what cannot be watched',
      'admissions.kueue.x-k8s.io',
      ['v1beta2'],
      undefined,
    ],
    ['nothing where the group is not', 'rayclusters.ray.io', ['v1'], undefined],
    [
      'the version of an aggregated API that is down',
      'pods.metrics.k8s.io',
      ['v1beta1'],
      'v1beta1',
    ],
  ])('finds %s', (_, name, versions, expected) => {
    const [plural, ...group] = name.split('.');
    const served = parseDiscovery(aggregated)!;
    expect(
      servedVersion(served, { plural, group: group.join('.'), versions }),
    ).toBe(expected);
  });

  it('reads versions from a server without aggregated discovery', () => {
    const served = parseDiscovery(plain)!;
    const hpa = { group: 'autoscaling', plural: 'horizontalpodautoscalers' };
    expect(servedVersion(served, { ...hpa, versions: ['v3', 'v2'] })).toBe(
      'v2',
    );
    expect(servedVersion(served, { ...hpa, versions: ['v3'] })).toBeUndefined();
  });

  describe('where no listed version is served', () => {
    const workloads = { group: 'kueue.x-k8s.io', plural: 'workloads' };
    const served = parseDiscovery(aggregated)!;

    it.each([
      ['v1', 'v1beta2'],
      ['v1beta3', 'v1beta2'],
      ['v1alpha1', 'v1beta1'],
    ])('reads what is nearest to %s, if the kind is read so', (known, read) => {
      const kind = { ...workloads, versions: [known] };

      expect(servedVersion(served, { ...kind, readsNearest: true })).toBe(read);
      expect(servedVersion(served, kind)).toBeUndefined();
    });

    it('has nothing to read where the kind is not', () => {
      const kind = { ...workloads, plural: 'topologies', versions: ['v1'] };

      expect(
        servedVersion(served, { ...kind, readsNearest: true }),
      ).toBeUndefined();
    });
  });

  it.each([
    ['kueue.x-k8s.io', 'Workload', 'workloads'],
    ['kueue.x-k8s.io', 'Cohort', undefined],
    ['kueue.x-k8s.io', 'Admission', undefined],
    ['scheduling.k8s.io', 'Workload', undefined],
    ['metrics.k8s.io', 'PodMetrics', undefined],
  ])('finds at which path %s %s can be watched', (group, kind, plural) => {
    const served = parseDiscovery(aggregated)!;

    expect(served.pluralOf({ group, kind })).toBe(plural);
  });

  it.each([undefined, null, 'text', [], {}, { items: 5 }, { groups: 'x' }])(
    'does not take %j for an empty discovery',
    answer => expect(parseDiscovery(answer)).toBeUndefined(),
  );

  it('leaves out what it does not understand', () => {
    const served = parseDiscovery({
      items: [null, { metadata: 5, versions: [7] }, ...aggregated.items],
    });
    expect(
      served?.serves({
        group: 'kueue.x-k8s.io',
        version: 'v1beta2',
        plural: 'workloads',
      }),
    ).toBe('yes');
  });
});
