import { parseLabelSelector } from './parseLabelSelector';

describe('parseLabelSelector', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['app=chat', [{ key: 'app', operator: 'in', values: ['chat'] }]],
    ['app==chat', [{ key: 'app', operator: 'in', values: ['chat'] }]],
    ['app = chat ', [{ key: 'app', operator: 'in', values: ['chat'] }]],
    ['app!=chat', [{ key: 'app', operator: 'notIn', values: ['chat'] }]],
    ['app=', [{ key: 'app', operator: 'in', values: [''] }]],
    [
      'app=,tier',
      [
        { key: 'app', operator: 'in', values: [''] },
        { key: 'tier', operator: 'exists' },
      ],
    ],
    ['app', [{ key: 'app', operator: 'exists' }]],
    ['!app', [{ key: 'app', operator: 'doesNotExist' }]],
    ['! app', [{ key: 'app', operator: 'doesNotExist' }]],
    [
      'env in (prod, canary)',
      [{ key: 'env', operator: 'in', values: ['prod', 'canary'] }],
    ],
    ['env in (prod,prod)', [{ key: 'env', operator: 'in', values: ['prod'] }]],
    ['env in ()', [{ key: 'env', operator: 'in', values: [''] }]],
    ['env in (a,,b)', [{ key: 'env', operator: 'in', values: ['a', '', 'b'] }]],
    ['env notin (dev)', [{ key: 'env', operator: 'notIn', values: ['dev'] }]],
    [
      'in in (in,notin)',
      [{ key: 'in', operator: 'in', values: ['in', 'notin'] }],
    ],
    ['rank>3', [{ key: 'rank', operator: 'greaterThan', value: 3 }]],
    ['rank < -1', [{ key: 'rank', operator: 'lessThan', value: -1 }]],
    [
      'app.kubernetes.io/name=chat,!legacy,tier!=test',
      [
        { key: 'app.kubernetes.io/name', operator: 'in', values: ['chat'] },
        { key: 'legacy', operator: 'doesNotExist' },
        { key: 'tier', operator: 'notIn', values: ['test'] },
      ],
    ],
  ])('reads %p', (selector, requirements) => {
    expect(parseLabelSelector(selector)).toEqual(requirements);
  });

  it.each([
    [',', 'has , where a label key should be'],
    ['app=chat,', 'has its end where a label key should be'],
    ['=chat', 'has = where a label key should be'],
    ['app chat', 'has chat where a comma or the end should be'],
    ['app=a=b', 'has = where a comma or the end should be'],
    ['app in prod', 'has prod where ( should be'],
    ['app in (prod', 'has its end where ) should be'],
    ['app in (a b)', 'has b where ) should be'],
    ['app in (a=b)', 'has = where ) should be'],
    ['app=(', 'has ( where a label value should be'],
    ['rank>many', 'compares with "many", not an integer'],
    ['-app=chat', '"-app" is not a label key'],
    ['Ex_ample/app=chat', '"Ex_ample/app" is not a label key'],
    ['a/b/c=chat', '"a/b/c" is not a label key'],
    ['app=cha/t', '"cha/t" is not a label value'],
    [`app=${'a'.repeat(64)}`, `"${'a'.repeat(64)}" is not a label value`],
    [`${'a'.repeat(2001)}`, 'is longer than 2000 characters'],
    [
      `a in (${Array.from({ length: 101 }, (_, i) => i).join(',')})`,
      'lists more than 100 values',
    ],
  ])('refuses %p', (selector, message) => {
    expect(() => parseLabelSelector(selector)).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });
});
