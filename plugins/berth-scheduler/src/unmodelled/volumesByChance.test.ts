import { decide, node, pod } from '../__testUtils__/objects';
import {
  claim,
  claiming,
  storage,
  volume,
} from '../plugins/volumes/__testUtils__/storage';

const local = (name: string, spec: object = {}) =>
  claim(name, { storageClassName: 'local', ...spec });
const shared = { accessModes: ['ReadWriteMany'] };
const both = { accessModes: ['ReadWriteOnce', 'ReadWriteMany'] };

function unknownOf(
  persistentVolumeClaims: Array<ReturnType<typeof claim>>,
  persistentVolumes: object[],
) {
  const names = persistentVolumeClaims.map(({ metadata }) => metadata.name);
  const objects = storage({ persistentVolumeClaims, persistentVolumes });
  return decide([node('a')], pod({}, claiming(...names)), {
    objects,
  }).unknown?.reasons.join();
}

describe('volumes of which kube-scheduler takes any', () => {
  const claimRef = { namespace: 'default', name: 'c' };

  it.each<[string, Parameters<typeof unknownOf>]>([
    [
      'several are kept for one claim',
      [[local('c')], [volume('v', { claimRef }), volume('w', { claimRef })]],
    ],
    [
      'a later claim can have one of them and not the other',
      [
        [local('c'), local('d', shared)],
        [volume('v'), volume('w', both)],
      ],
    ],
  ])('decide where %s', (_, given) => {
    expect(unknownOf(...given)).toContain('takes any');
  });

  it.each<[string, Parameters<typeof unknownOf>]>([
    ['one claim has its pick', [[local('c')], [volume('v'), volume('w')]]],
    [
      'a later claim can have either',
      [
        [local('c'), local('d')],
        [volume('v'), volume('w')],
      ],
    ],
    [
      'the smaller is taken first',
      [
        [local('c'), local('d', shared)],
        [volume('v'), volume('w', { ...both, capacity: { storage: '11Gi' } })],
      ],
    ],
  ])('do not matter where %s', (_, given) => {
    expect(unknownOf(...given)).toBeUndefined();
  });
});
