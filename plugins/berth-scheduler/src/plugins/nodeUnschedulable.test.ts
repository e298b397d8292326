import { decide, node, pod } from '../__testUtils__/objects';

const cordoned = node('a', { spec: { unschedulable: true } });

describe('NodeUnschedulable', () => {
  it('rejects cordoned nodes', () => {
    expect(decide([cordoned], pod()).status.a.kubeReason).toEqual({
      plugin: 'NodeUnschedulable',
      code: 'UnschedulableAndUnresolvable',
      reasons: ['node(s) were unschedulable'],
    });
  });

  it.each([
    [{ key: 'node.kubernetes.io/unschedulable', operator: 'Exists' }, ['a']],
    [{ operator: 'Exists' }, ['a']],
    [{ operator: 'Exists', effect: 'NoExecute' }, []],
  ])('%j opens: %p', (toleration, feasible) => {
    const pending = pod({}, { tolerations: [toleration] });
    expect(decide([cordoned], pending).feasible).toEqual(feasible);
  });
});
