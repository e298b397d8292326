import { profileOf } from '../../__testUtils__/objects';
import { preempt, ranked } from '../../__testUtils__/ranked';
import type { KubernetesVersion } from '../../kubernetes/version';

/** Who goes when one of these has to, on a node that they fill. */
function victimsOf(
  pods: Array<[name: string, priority: number, started?: number]>,
  version: KubernetesVersion = '1.37',
) {
  const { victims } = preempt({
    cpu: '1',
    pods: [
      ranked({
        name: 'top',
        on: 'a',
        priority: 999,
        cpu: `${4 - pods.length}`,
      }),
      ...pods.map(([name, priority, started]) =>
        ranked({ name, on: 'a', priority, started }),
      ),
    ],
    profile: profileOf(version),
  });
  return victims;
}

describe('the order in which pods are spared', () => {
  it('spares higher priorities first', () => {
    expect(
      victimsOf([
        ['low', 1, 1],
        ['high', 2, 9],
      ]),
    ).toEqual(['low']);
  });

  it('counts a pod without priority as 0', () => {
    expect(
      victimsOf([
        ['zero', 0, 1],
        ['below', -1, 1],
      ]),
    ).toEqual(['below']);
  });

  it('spares whoever has run longer among equals', () => {
    expect(
      victimsOf([
        ['younger', 1, 9],
        ['older', 1, 1],
      ]),
    ).toEqual(['younger']);
  });

  it('counts a pod that has not started as starting now', () => {
    expect(
      victimsOf([
        ['unstarted', 1],
        ['started', 1, 9],
      ]),
    ).toEqual(['unstarted']);
  });

  it('keeps the order in which the scheduler came to know them where nothing else decides', () => {
    expect(
      victimsOf([
        ['first', 1, 5],
        ['second', 1, 5],
      ]),
    ).toEqual(['second']);
  });

  it.each<[KubernetesVersion, string]>([
    ['1.34', 'first'],
    ['1.36', 'first'],
    ['1.37', 'second'],
  ])('lets in %s go of two that have not started the %s', (version, gone) => {
    const pods: Array<[string, number]> = [
      ['first', 1],
      ['second', 1],
    ];
    expect(victimsOf(pods, version)).toEqual([gone]);
  });
});

describe('more than twelve pods on a node', () => {
  const crowd = (cpu: (i: number) => string) =>
    preempt({
      cpu: '200m',
      pods: Array.from({ length: 16 }, (_, i) =>
        ranked({
          name: `p${i}`,
          on: 'a',
          priority: 1,
          started: 5,
          cpu: cpu(i),
        }),
      ),
      nodes: [
        {
          metadata: { name: 'a' },
          status: { allocatable: { cpu: '3200m', pods: '110' } },
        },
      ],
    });

  it('leave open which of equals go that are alike', () => {
    const { nominated, victims, candidates, preemption } = crowd(() => '200m');
    expect(preemption).toBe('modelled');
    expect(nominated).toBe('a');
    expect(victims).toBeUndefined();
    expect(candidates?.[0].losses).toMatchObject([{ count: 1, priority: 1 }]);
  });

  it('leave everything open where equals differ', () => {
    const { preemption, preemptionUnknown } = crowd(i =>
      i % 2 === 0 ? '100m' : '300m',
    );
    expect(preemption).toBe('not modelled');
    expect(preemptionUnknown).toMatch(/^which of several pods go/);
  });
});
