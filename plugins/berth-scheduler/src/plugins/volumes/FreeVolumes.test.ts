import fc from 'fast-check';
import { persistentVolumes } from '../../snapshot/objects/persistentVolumes';
import { FreeVolumes } from './FreeVolumes';
import { reachOf } from './volumeReach';

const values = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'));
const expression = fc.record({
  key: fc.constantFrom('host', 'zone'),
  operator: fc.constantFrom('In', 'NotIn', 'Exists'),
  values,
});
const term = fc.record({
  matchExpressions: fc.array(expression, { maxLength: 2 }),
});
const reach = fc.option(
  fc.record({ nodeSelectorTerms: fc.array(term, { maxLength: 2 }) }),
  { nil: undefined },
);

describe('FreeVolumes', () => {
  it('finds the volume that looking at each in turn would find', () => {
    fc.assert(
      fc.property(
        fc.array(reach, { maxLength: 6 }),
        fc.dictionary(
          fc.constantFrom('host', 'zone'),
          fc.constantFrom('x', 'y', 'z'),
        ),
        (reaches, labels) => {
          const volumes = reaches.map((required, i) =>
            persistentVolumes.read({
              metadata: { name: `pv-${i}` },
              spec: { nodeAffinity: { required } },
            }),
          );
          const label = (key: string) => labels[key];
          const accepts = (volume: (typeof volumes)[number]) =>
            reachOf(volume).reaches(label);
          expect(new FreeVolumes(volumes).first(label, accepts)).toBe(
            volumes.find(accepts),
          );
        },
      ),
    );
  });
});
