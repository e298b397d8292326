import {
  appOn,
  appPod,
  appTerm,
  HOSTNAME,
  zonedNodes,
  ZONE,
} from '../../__testUtils__/affinity';
import { decide, node, profileOf } from '../../__testUtils__/objects';
import type { PodInput } from '../../kubernetes/types';
import { KUBERNETES_VERSIONS } from '../../kubernetes/version';

const AFFINITY = "node(s) didn't match pod affinity rules";
const ANTI_AFFINITY = "node(s) didn't match pod anti-affinity rules";
const EXISTING = "node(s) didn't satisfy existing pods anti-affinity rules";

const byHost = { topologyKey: HOSTNAME };

/** Where a pod can go that meets these pods on `zonedNodes`. */
function feasible(pending: PodInput, pods: PodInput[] = [], options = {}) {
  const decision = decide(zonedNodes(), pending, { pods, ...options });
  expect(decision.unknown).toBeUndefined();
  return [...decision.feasible].sort().join(' ');
}

function reasonOn(name: string, pending: PodInput, pods: PodInput[]) {
  const { status } = decide(zonedNodes(), pending, { pods });
  const { plugin, code, reasons } = status[name].kubeReason;
  return [plugin, code, ...reasons];
}

describe('InterPodAffinity › required affinity', () => {
  it('wants the domain of a pod that matches', () => {
    const pending = appPod('web', { near: [appTerm('db')] });
    expect(feasible(pending, [appOn('b', 'db')])).toBe('a b');
  });

  it('is UnschedulableAndUnresolvable elsewhere, also where the key is missing', () => {
    const pending = appPod('web', { near: [appTerm('db')] });
    const pods = [appOn('b', 'db')];
    for (const name of ['c', 'd']) {
      expect(reasonOn(name, pending, pods)).toEqual([
        'InterPodAffinity',
        'UnschedulableAndUnresolvable',
        AFFINITY,
      ]);
    }
  });

  it('needs one pod that matches all terms, in every domain', () => {
    const both = [
      appTerm('db'),
      { ...byHost, labelSelector: { matchLabels: { tier: 'back' } } },
    ];
    const pending = appPod('web', { near: both });
    const backDb = appOn('a', 'db');
    const metadata = {
      namespace: 'default',
      labels: { app: 'db', tier: 'back' },
    };
    expect(feasible(pending, [backDb])).toBe('');
    expect(feasible(pending, [{ ...backDb, metadata }])).toBe('a');
  });

  it.each([
    ['terminating', { deletionTimestamp: '2026-01-01T00:00:00Z' }, 'a b'],
    ['in another namespace', { namespace: 'other' }, ''],
  ])('%s pods', (...[, fields, expected]) => {
    const found = appOn('a', 'db');
    const moved = { ...found, metadata: { ...found.metadata, ...fields } };
    const pending = appPod('web', { near: [appTerm('db')] });
    expect(feasible(pending, [moved])).toBe(expected);
  });

  it('ignores pods on nodes without the key', () => {
    const pending = appPod('web', { near: [appTerm('db')] });
    expect(feasible(pending, [appOn('d', 'db')])).toBe('');
  });

  it('means nothing without a labelSelector, and everything with an empty one', () => {
    const without = appPod('web', { near: [{ topologyKey: ZONE }] });
    const empty = appPod('web', { near: [appTerm('', { labelSelector: {} })] });
    const pods = [appOn('c', 'db')];
    expect(feasible(without, pods)).toBe('');
    expect(feasible(empty, pods)).toBe('c');
  });
});

describe('InterPodAffinity › the first pod of a group', () => {
  const first = appPod('web', { near: [appTerm('web')] });

  it('goes to any node with the keys, if it matches its own terms', () => {
    expect(feasible(first)).toBe('a b c');
    expect(feasible(appPod('web', { near: [appTerm('db')] }))).toBe('');
  });

  it('must follow as soon as another is in a domain', () => {
    expect(feasible(first, [appOn('c', 'web')])).toBe('c');
  });

  it('is still the first while the others are in no domain', () => {
    expect(feasible(first, [appOn('d', 'web')])).toBe('a b c');
  });

  it('is not the first once another is in the domain of one of several terms', () => {
    const terms = [appTerm('web'), appTerm('web', byHost)];
    const pending = appPod('web', { near: terms });
    expect(feasible(pending)).toBe('a b c');
    expect(feasible(pending, [appOn('d', 'web')])).toBe('');
  });
});

describe('InterPodAffinity › required anti-affinity', () => {
  const lonely = appPod('web', { away: [appTerm('web')] });

  it('keeps away from the domains of pods that match any term', () => {
    const pending = appPod('web', {
      away: [appTerm('web', byHost), appTerm('db')],
    });
    expect(feasible(pending, [appOn('a', 'web'), appOn('c', 'db')])).toBe(
      'b d',
    );
  });

  it('does not mind nodes without the key', () => {
    expect(feasible(lonely, [appOn('a', 'web'), appOn('c', 'web')])).toBe('d');
    expect(feasible(lonely, [appOn('d', 'web')])).toBe('a b c d');
  });

  it('is Unschedulable', () => {
    expect(reasonOn('a', lonely, [appOn('b', 'web')])).toEqual([
      'InterPodAffinity',
      'Unschedulable',
      ANTI_AFFINITY,
    ]);
  });
});

describe('InterPodAffinity › anti-affinity of pods that are there', () => {
  const shy = (fields = {}, namespace = 'default') =>
    appOn('a', 'shy', { away: [appTerm('web', fields)] }, namespace);

  it('keeps the pod out of their domains', () => {
    expect(feasible(appPod('web'), [shy()])).toBe('c d');
    expect(feasible(appPod('db'), [shy()])).toBe('a b c d');
    expect(reasonOn('b', appPod('web'), [shy()])).toEqual([
      'InterPodAffinity',
      'Unschedulable',
      EXISTING,
    ]);
  });

  it.each([
    ['their own namespace if nothing is said', {}, 'other', 'a b c d'],
    ['namespaces by name', { namespaces: ['default'] }, 'other', 'c d'],
    ['all namespaces', { namespaceSelector: {} }, 'other', 'c d'],
    [
      'namespaces by label',
      { namespaceSelector: { matchLabels: { env: 'prod' } } },
      'other',
      'c d',
    ],
    [
      'namespaces by another label',
      { namespaceSelector: { matchLabels: { env: 'dev' } } },
      'default',
      'a b c d',
    ],
  ])('means %s', (...[, fields, namespace, expected]) => {
    const namespaces = [
      { metadata: { name: 'default', labels: { env: 'prod' } } },
    ];
    expect(
      feasible(appPod('web'), [shy(fields, namespace)], {
        objects: { namespaces },
      }),
    ).toBe(expected);
  });

  it('does not count for pods that are only nominated while nothing else concerns the pod', () => {
    const promised = {
      ...appPod('promised', { away: [appTerm('web', byHost)] }),
      status: { nominatedNodeName: 'c' },
    };
    expect(feasible(appPod('web'), [promised])).toBe('a b c d');
    expect(feasible(appPod('web'), [promised, shy()])).toBe('d');
    expect(feasible(appPod('web', { away: [appTerm('db')] }), [promised])).toBe(
      'a b d',
    );
  });
});

describe('InterPodAffinity › reasons', () => {
  it('gives affinity first, then anti-affinity, then that of others', () => {
    const pods = [
      appOn('c', 'db'),
      appOn('c', 'web', { away: [appTerm('web')] }),
    ];
    const away = [appTerm('db')];
    const near = [appTerm('cache')];
    const reasons = [{ near, away }, { away }, {}].map(
      lists => reasonOn('c', appPod('web', lists), pods)[2],
    );
    expect(reasons).toEqual([AFFINITY, ANTI_AFFINITY, EXISTING]);
  });
});

describe('InterPodAffinity › namespaces of the pod’s terms', () => {
  const namespaces = [
    { metadata: { name: 'default', labels: { env: 'prod' } } },
    { metadata: { name: 'lab', labels: { env: 'dev' } } },
    { metadata: { name: 'plain' } },
  ];
  const found = (fields: object, version = KUBERNETES_VERSIONS.at(-1)) =>
    ['default', 'lab', 'plain', 'unlisted'].filter(
      name =>
        feasible(
          appPod('web', { near: [appTerm('db', fields)] }),
          [appOn('c', 'db', {}, name)],
          { objects: { namespaces }, profile: profileOf(version ?? '1.37') },
        ) === 'c',
    );
  const notDev = {
    namespaceSelector: {
      matchExpressions: [{ key: 'env', operator: 'NotIn', values: ['dev'] }],
    },
  };

  it.each<[string, object, string[]]>([
    ['the pod’s own if nothing is said', {}, ['default']],
    ['the pod’s own for an empty list', { namespaces: [] }, ['default']],
    ['those that are named', { namespaces: ['lab'] }, ['lab']],
    [
      'all for the empty selector',
      { namespaceSelector: {} },
      ['default', 'lab', 'plain', 'unlisted'],
    ],
    [
      'those that are selected, beside those that are named',
      {
        namespaces: ['plain'],
        namespaceSelector: { matchLabels: { env: 'dev' } },
      },
      ['lab', 'plain'],
    ],
    [
      'each by the label that the API server gives it',
      {
        namespaceSelector: {
          matchLabels: { 'kubernetes.io/metadata.name': 'unlisted' },
        },
      },
      ['unlisted'],
    ],
    ['those that lack a label', notDev, ['default', 'plain', 'unlisted']],
  ])('are %s', (...[, fields, expected]) => {
    expect(found(fields)).toEqual(expected);
  });

  it.each(KUBERNETES_VERSIONS.filter(version => version !== '1.37'))(
    'are all in %s for a selector that matches a namespace without labels',
    version => {
      expect(found(notDev, version)).toEqual([
        'default',
        'lab',
        'plain',
        'unlisted',
      ]);
    },
  );
});

describe('InterPodAffinity › label keys of the pod', () => {
  const colored = (name: string, hash: string): PodInput => {
    const there = appOn(name, 'web');
    return {
      ...there,
      metadata: { ...there.metadata, labels: { app: 'web', hash } },
    };
  };

  it('narrow the selector to pods like this one, or unlike it', () => {
    const pods = [colored('a', 'old'), colored('c', 'new')];
    const pending = (fields: object): PodInput => ({
      ...appPod('web', { near: [appTerm('web', fields)] }),
      metadata: { name: 'web', labels: { app: 'web', hash: 'new' } },
    });
    expect(feasible(pending({ matchLabelKeys: ['hash'] }), pods)).toBe('c');
    expect(feasible(pending({ mismatchLabelKeys: ['hash'] }), pods)).toBe(
      'a b',
    );
    expect(feasible(pending({ matchLabelKeys: ['absent'] }), pods)).toBe(
      'a b c',
    );
  });
});

describe('InterPodAffinity › nodes that share a hostname', () => {
  it('are one domain', () => {
    const labels = { [HOSTNAME]: 'same' };
    const nodes = [node('a', { labels }), node('b', { labels })];
    const pending = appPod('web', { away: [appTerm('web', byHost)] });
    const pods = [appOn('a', 'web')];
    expect(decide(nodes, pending, { pods }).feasible).toEqual([]);
  });
});
