import { decide, node, pod } from '../__testUtils__/objects';

function tainted(name: string, ...effects: string[]) {
  const taints = effects.map((effect, i) => ({ key: `taint-${i}`, effect }));
  return node(name, { spec: { taints } });
}

function tolerating(effect?: string) {
  return pod({}, { tolerations: [{ operator: 'Exists', effect }] });
}

describe('TaintToleration', () => {
  it.each([
    ['NoSchedule', true],
    ['NoExecute', true],
    ['PreferNoSchedule', false],
  ])('an untolerated %s taint rejects: %p', (effect, rejects) => {
    const { status } = decide([tainted('a', effect)], pod());
    expect(status.a?.kubeReason).toEqual(
      rejects
        ? {
            plugin: 'TaintToleration',
            code: 'UnschedulableAndUnresolvable',
            reasons: ['node(s) had untolerated taint(s)'],
          }
        : undefined,
    );
  });

  it('takes nodes all of whose taints are tolerated', () => {
    const nodes = [tainted('a', 'NoSchedule', 'NoExecute')];
    expect(decide(nodes, tolerating()).feasible).toEqual(['a']);
    expect(decide(nodes, tolerating('NoSchedule')).feasible).toEqual([]);
  });

  it('scores by untolerated PreferNoSchedule taints, fewest best', () => {
    const nodes = [
      tainted('a', 'PreferNoSchedule', 'PreferNoSchedule', 'PreferNoSchedule'),
      tainted('b', 'PreferNoSchedule'),
      tainted('c'),
    ];
    const scores = (input = pod()) =>
      Object.values(decide(nodes, input).scores ?? {}).map(
        score => score.TaintToleration,
      );
    expect(scores()).toEqual([0, 3 * 67, 300]);
    expect(scores(tolerating('PreferNoSchedule'))).toEqual([300, 300, 300]);
    expect(scores(tolerating('NoSchedule'))).toEqual([0, 3 * 67, 300]);
  });

  it('compares numbers only where the gate is on', () => {
    const nodes = [
      node('a', {
        spec: { taints: [{ key: 'risk', value: '5', effect: 'NoSchedule' }] },
      }),
    ];
    const careful = pod(
      {},
      { tolerations: [{ key: 'risk', operator: 'Lt', value: '6' }] },
    );
    const featureGates = { TaintTolerationComparisonOperators: true };
    const outcome = (kubernetesVersion: '1.34' | '1.37', gates?: object) =>
      decide(nodes, careful, {
        profile: { kubernetesVersion, featureGates: gates },
      }).outcome;
    expect(outcome('1.37', featureGates)).toBe('scheduled');
    expect(outcome('1.37')).toBe('unknown');
    expect(outcome('1.34', featureGates)).toBe('unknown');
  });
});
