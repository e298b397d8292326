import { formatLabelSelector } from './formatLabelSelector';

describe('formatLabelSelector', () => {
  it('writes requirements in the order of their keys', () => {
    expect(
      formatLabelSelector({
        matchLabels: { queue: 'orders', app: 'web' },
        matchExpressions: [
          { key: 'tier', operator: 'In', values: ['b', 'a'] },
          { key: 'env', operator: 'NotIn', values: ['dev'] },
          { key: 'canary', operator: 'DoesNotExist' },
          { key: 'gpu', operator: 'Exists' },
        ],
      }),
    ).toBe('app=web,!canary,env notin (dev),gpu,queue=orders,tier in (a,b)');
  });

  it.each([undefined, {}, { matchLabels: {} }])(
    'has nothing to say of %p',
    selector => {
      expect(formatLabelSelector(selector)).toBeUndefined();
    },
  );
});
