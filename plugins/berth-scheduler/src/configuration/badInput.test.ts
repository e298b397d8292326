import fc from 'fast-check';
import { configuration } from '../__testUtils__/configurations';
import { KUBERNETES_VERSIONS } from '../kubernetes/version';
import { readSchedulerConfiguration } from './readSchedulerConfiguration';

/** JSON in which names of fields are those of a configuration more often than chance would have it. */
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, '', '*', 'NodeResourcesFit', 'MostAllocated', '5s'),
    fc.constantFrom(true, 0, -1, 1.5, NaN, 2 ** 40, 2 ** 64),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'profiles',
        'plugins',
        'score',
        'filter',
        'multiPoint',
        'enabled',
        'disabled',
        'name',
        'weight',
        'pluginConfig',
        'args',
        'scoringStrategy',
        'resources',
        'addedAffinity',
        'extenders',
        '__proto__',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}));

describe('readSchedulerConfiguration', () => {
  it('answers whatever it is given', () => {
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...KUBERNETES_VERSIONS),
        (given, kubernetesVersion) => {
          for (const input of [given, configuration({ profiles: given })]) {
            const { outcome } = readSchedulerConfiguration(input, {
              kubernetesVersion,
            });
            expect(['read', 'invalid', 'unknown']).toContain(outcome);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('looks no deeper than a configuration goes', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.profiles = [cyclic];
    const base = { kubernetesVersion: '1.37' } as const;
    expect(readSchedulerConfiguration(cyclic, base).outcome).toBe('invalid');
  });
});
