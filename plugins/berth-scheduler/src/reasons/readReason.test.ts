import {
  boundClaim,
  claim,
  claiming,
  inZone,
  rejections,
} from '../plugins/volumes/__testUtils__/storage';
import { readReason } from './readReason';

const codeOf = (reason: string) => readReason(reason)?.code;

describe('readReason', () => {
  it.each([
    [
      'Insufficient nvidia.com/gpu',
      { code: 'insufficient', name: 'nvidia.com/gpu' },
    ],
    [
      'looking up PVC ml/cache: persistentvolumeclaim "cache" not found',
      { code: 'claimMissing', name: 'cache' },
    ],
    [
      'persistentvolumeclaim "a" bound to non-existent persistentvolume "b"',
      { code: 'claimLost', name: 'a' },
    ],
    [
      'ebs.csi.aws.com CSI driver is not installed on the node',
      { code: 'noDriver', name: 'ebs.csi.aws.com' },
    ],
    ['Too many pods', { code: 'pods', name: undefined }],
  ])('reads what %s means and names', (reason, expected) => {
    expect(readReason(reason)).toMatchObject(expected);
  });

  it('tells a constraint that is not kept from a node that it does not know', () => {
    const spread = "node(s) didn't match pod topology spread constraints";

    expect(codeOf(spread)).toBe('spread');
    expect(codeOf(`${spread} (missing required label)`)).toBe('spreadLabel');
  });

  it('tells nodes that are left out from names of nodes that none has', () => {
    const unmet = "node(s) didn't satisfy plugin";

    expect(codeOf(`${unmet}(s) [NodeAffinity]`)).toBe('otherNodes');
    expect(codeOf(`${unmet}(s) [A B] simultaneously`)).toBe('noSuchNodes');
    expect(codeOf(`${unmet} NodeAffinity`)).toBe('noSuchNodes');
  });

  it('reads none into a text that is not a reason', () => {
    expect(readReason('node(s) were on strike')).toBeUndefined();
  });

  it('ranks as kube-scheduler asks', () => {
    const rankOf = (reason: string) => readReason(reason)!.rank;

    expect(rankOf('node(s) were unschedulable')).toBeLessThan(
      rankOf('Too many pods'),
    );
    expect(rankOf('Too many pods')).toBeLessThan(
      rankOf('node(s) had no available volume zone'),
    );
  });

  it.each<[string, object[]]>([
    ['claimMissing', []],
    ['claimUnbound', [claim('c', { storageClassName: 'now' })]],
    ['volumeMissing', [boundClaim('c', 'gone')]],
    ['noVolume', [claim('c', { storageClassName: 'local' })]],
  ])('reads %s in what the core says of a claim', (code, claims) => {
    const said = rejections({
      nodes: [inZone('a', 'x')],
      spec: claiming('c'),
      objects: { persistentVolumeClaims: claims },
    }) as { reason?: string; a?: { reasons: string[] } };

    expect(codeOf(said.reason ?? said.a!.reasons[0])).toBe(code);
  });
});
