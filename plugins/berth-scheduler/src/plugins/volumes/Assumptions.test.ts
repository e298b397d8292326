import fc from 'fast-check';
import { takeSnapshot } from '../../snapshot/takeSnapshot';
import { Occupancy } from '../../snapshot/Occupancy';
import { readPod } from '../../kubernetes/types';
import { node, pod } from '../../__testUtils__/objects';
import {
  claim,
  claiming,
  reachableFrom,
  storage,
  volume,
} from './__testUtils__/storage';
import { VolumeBinder } from './VolumeBinder';

const HOST = 'kubernetes.io/hostname';
const names = ['a', 'b', 'c'];
const claims = ['fast', 'local-1', 'local-2'];

const snapshot = takeSnapshot({
  nodes: names.map(name => node(name, { labels: { [HOST]: name } })),
  pods: [],
  objects: storage({
    persistentVolumes: names.map(name =>
      volume(name, reachableFrom(HOST, name)),
    ),
    persistentVolumeClaims: claims.map(name =>
      claim(name, { storageClassName: name.split('-')[0] }),
    ),
  }),
});

function classClaiming(wanted: string[]) {
  return snapshot.classOf(readPod(pod({}, claiming(...wanted))), '1.37');
}

describe('Assumptions', () => {
  it('leave nothing behind of pods that came and left, last first', () => {
    const own = classClaiming(claims);
    const comers = [['fast'], ['local-1'], claims].map(classClaiming);
    const moves = fc.array(fc.record({ comer: fc.nat(2), at: fc.nat(2) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(moves, pods => {
        const usage = new Occupancy(snapshot);
        const binder = new VolumeBinder({ snapshot, own, usage });
        const answers = () => names.map((_, at) => binder.on(at));
        const before = answers();
        pods.forEach(({ comer, at }) => binder.moved(comers[comer], at, 1));
        pods
          .reverse()
          .forEach(({ comer, at }) => binder.moved(comers[comer], at, -1));
        expect(answers()).toEqual(before);
      }),
    );
  });
});
