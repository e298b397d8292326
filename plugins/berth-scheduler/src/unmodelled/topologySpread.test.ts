import { NEWEST, node, pod } from '../__testUtils__/objects';
import type { Profile } from '../framework/profile';
import { readPod, type OwnerReference } from '../kubernetes/types';
import type { ClusterObjectsInput } from '../snapshot/objects';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { topologySpread } from './topologySpread';

const constraint = {
  maxSkew: 1,
  topologyKey: 'zone',
  whenUnsatisfiable: 'DoNotSchedule',
};

function find(options: {
  objects?: ClusterObjectsInput;
  owner?: OwnerReference;
  spec?: object;
  isTemplate?: boolean;
  profile?: Profile;
}) {
  const { objects, owner, spec, isTemplate = false } = options;
  const { profile = NEWEST } = options;
  const metadata = { ownerReferences: owner && [owner] };
  const snapshot = takeSnapshot({ nodes: [node('a')], pods: [], objects });
  const input = readPod({ ...pod({}, spec), metadata });
  return topologySpread({ pod: input, snapshot, profile, isTemplate });
}

const replicaSet: OwnerReference = {
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  name: 'web',
  controller: true,
};
const caveat = { caveats: [{ code: 'default-topology-spread' }] };

describe('default constraints of PodTopologySpread', () => {
  it.each<[string, Parameters<typeof find>[0], object]>([
    ['need Services', {}, caveat],
    [
      'need nothing else for a pod of nobody',
      { objects: { services: [] } },
      {},
    ],
    [
      'need the ReplicaSets for a pod of one',
      { objects: { services: [] }, owner: replicaSet },
      caveat,
    ],
    [
      'are known where they are',
      { objects: { services: [], replicaSets: [] }, owner: replicaSet },
      {},
    ],
    [
      'are unknown for a template, whose controller is not there yet',
      { objects: { services: [] }, isTemplate: true },
      caveat,
    ],
    [
      'are not in force for a pod that has its own',
      { spec: { topologySpreadConstraints: [constraint] } },
      {},
    ],
  ])('%s', (_, options, expected) => {
    expect(find(options)).toMatchObject(expected);
    expect(Object.keys(find(options))).toEqual(Object.keys(expected));
  });

  it('may keep the pod away, if the profile says so', () => {
    const profileWith = (defaultConstraints: Array<typeof constraint>) => ({
      ...NEWEST,
      pluginArgs: {
        PodTopologySpread: {
          defaultingType: 'List' as const,
          defaultConstraints,
        },
      },
    });
    const { unknown } = find({ profile: profileWith([constraint]) });
    expect(unknown).toEqual([
      expect.stringContaining('spec.topologySpreadConstraints'),
    ]);
    expect(find({ profile: profileWith([]) })).toEqual({});
  });
});
