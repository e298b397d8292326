import { tolerates } from './tolerations';
import type { Taint, Toleration } from './types';

const taint: Taint = { key: 'gpu', value: '80', effect: 'NoSchedule' };

describe('tolerates', () => {
  it.each<[string, Toleration, boolean]>([
    ['everything', { operator: 'Exists' }, true],
    ['the key', { key: 'gpu', operator: 'Exists' }, true],
    ['key and value', { key: 'gpu', value: '80' }, true],
    ['another value', { key: 'gpu', value: '40' }, false],
    ['another key', { key: 'spot', operator: 'Exists' }, false],
    ['another effect', { operator: 'Exists', effect: 'NoExecute' }, false],
    ['an unknown operator', { key: 'gpu', operator: 'Like' }, false],
  ])('tolerating %s', (_, toleration, expected) => {
    const options = { comparisonOperators: false };
    expect(tolerates(toleration, taint, options)).toBe(expected);
  });

  it.each<[string, string, string, boolean]>([
    ['Lt', '81', '80', true],
    ['Lt', '80', '80', false],
    ['Gt', '79', '80', true],
    ['Gt', '80', '80', false],
    ['Gt', '-1', '0', true],
    ['Gt', '07', '80', false],
    ['Gt', '7', 'many', false],
    ['Gt', '9223372036854775808', '80', false],
  ])('a taint %s %s compares with %s', (operator, bound, value, expected) => {
    const toleration = { key: 'gpu', operator, value: bound };
    const compare = (comparisonOperators: boolean) =>
      tolerates(toleration, { ...taint, value }, { comparisonOperators });
    expect(compare(true)).toBe(expected);
    expect(compare(false)).toBe(false);
  });
});
