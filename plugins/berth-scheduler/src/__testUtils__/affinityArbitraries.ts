import fc from 'fast-check';
import type { NodeInput, PodInput } from '../kubernetes/types';
import { HOSTNAME, podAffinity, ZONE } from './affinity';
import { node, onNode, pod } from './objects';

const anyNamespace = fc.constantFrom('default', 'lab', 'unlisted');
const anyLabels = fc.record(
  { app: fc.constantFrom('web', 'db'), tier: fc.constantFrom('1', '2') },
  { requiredKeys: [] },
);

const anySelector = fc.oneof(
  fc.record({ matchLabels: anyLabels }),
  fc.constantFrom(
    { matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
    { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['db'] }] },
    {
      matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'x'] }],
    },
    { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
  ),
);

const anyTerm = fc.record(
  {
    topologyKey: fc.constantFrom(HOSTNAME, ZONE, 'absent'),
    labelSelector: anySelector,
    namespaces: fc.uniqueArray(anyNamespace, { maxLength: 2 }),
    namespaceSelector: fc.constantFrom(
      {},
      { matchLabels: { env: 'prod' } },
      { matchExpressions: [{ key: 'env', operator: 'DoesNotExist' }] },
      { matchLabels: { 'kubernetes.io/metadata.name': 'lab' } },
    ),
  },
  { requiredKeys: ['topologyKey'] },
);

const anyPreferred = fc
  .tuple(anyTerm, fc.integer({ min: 1, max: 100 }))
  .map(([term, weight]) => ({ ...term, weight }));

const anyLists = fc.record(
  {
    near: fc.array(anyTerm, { maxLength: 2 }),
    away: fc.array(anyTerm, { maxLength: 2 }),
    preferNear: fc.array(anyPreferred, { maxLength: 2 }),
    preferAway: fc.array(anyPreferred, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** Namespaces with labels that the terms of {@link anyAffinePod} select by; one is not among them. */
export const labelledNamespaces = [
  { metadata: { name: 'default', labels: { env: 'prod' } } },
  { metadata: { name: 'lab' } },
];

/** Up to six nodes with distinct names; some lack a label, and some share their hostname. */
export const anyLabelledNodes: fc.Arbitrary<NodeInput[]> = fc
  .array(
    fc.record(
      {
        [ZONE]: fc.constantFrom('1', '2'),
        [HOSTNAME]: fc.constantFrom(undefined, undefined, 'shared'),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(all =>
    all.map((labels, i) => {
      const name = `node-${i}`;
      const hostname = HOSTNAME in labels && {
        [HOSTNAME]: labels[HOSTNAME] ?? name,
      };
      return node(name, { labels: { ...labels, ...hostname } });
    }),
  );

/** A pod with labels, half of the time with affinity to other pods. */
export const anyAffinePod: fc.Arbitrary<PodInput> = fc
  .record({
    namespace: anyNamespace,
    labels: anyLabels,
    lists: fc.option(anyLists, { nil: undefined }),
  })
  .map(({ namespace, labels, lists }) => ({
    ...pod({}, lists && { affinity: podAffinity(lists) }),
    metadata: { name: 'pending', namespace, labels },
  }));

/** Pods on the nodes of {@link anyLabelledNodes}, some of them only nominated. */
export const anyAffinePods: fc.Arbitrary<PodInput[]> = fc
  .array(
    fc.record({
      input: anyAffinePod,
      node: fc.integer({ min: 0, max: 5 }),
      isNominated: fc.integer({ min: 0, max: 7 }).map(draw => draw === 0),
    }),
    { maxLength: 8 },
  )
  .map(all =>
    all.map(({ input, node: number, isNominated }, i) => {
      const metadata = { ...input.metadata, name: `pod-${i}` };
      const name = `node-${number}`;
      return isNominated
        ? { ...input, metadata, status: { nominatedNodeName: name } }
        : onNode(name, { ...input, metadata });
    }),
  );
