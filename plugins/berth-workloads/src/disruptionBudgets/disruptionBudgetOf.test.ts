import type { PodDisruptionBudget } from '../kubernetes';
import { disruptionBudgetOf } from './disruptionBudgetOf';

const budget = (
  status: PodDisruptionBudget['status'],
): PodDisruptionBudget => ({
  metadata: { name: 'checkout', uid: '1', generation: 2 },
  spec: { minAvailable: 2, selector: { matchLabels: { app: 'checkout' } } },
  status,
});

describe('disruptionBudgetOf', () => {
  it('tells what the controller computed', () => {
    expect(
      disruptionBudgetOf(
        budget({
          observedGeneration: 2,
          disruptionsAllowed: 1,
          currentHealthy: 3,
          desiredHealthy: 2,
        }),
      ),
    ).toEqual({
      name: 'checkout',
      disruptionsAllowed: 1,
      currentHealthy: 3,
      desiredHealthy: 2,
    });
  });

  it.each<[string, PodDisruptionBudget['status']]>([
    ['without a status', undefined],
    ['with an empty status', {}],
    [
      'when the numbers are of an older spec',
      { observedGeneration: 1, disruptionsAllowed: 1 },
    ],
  ])('knows nothing %s', (_, status) => {
    expect(disruptionBudgetOf(budget(status))).toBeUndefined();
  });
});
