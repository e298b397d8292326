import { readCompareArguments } from './compareArguments';

describe('readCompareArguments', () => {
  it('compares a thousand cases with the newest version by default', () => {
    expect(readCompareArguments([])).toEqual({
      from: 1,
      count: 1000,
      kubernetesVersion: '1.37',
      coverage: false,
      keep: undefined,
    });
  });

  it('reads everything in any order', () => {
    const args = [
      '7',
      '--kubernetes',
      '1.35',
      '20',
      '--coverage',
      '--keep',
      'a',
    ];
    expect(readCompareArguments(args)).toEqual({
      from: 7,
      count: 20,
      kubernetesVersion: '1.35',
      coverage: true,
      keep: 'a',
    });
  });

  it.each([
    [['--kubernetes', '1.20'], '1.34, 1.35, 1.36, 1.37'],
    [['many'], 'FROM is a whole number, not many'],
    [['1', '-5'], '-5'],
    [['--verbose'], '--verbose'],
  ])('refuses %j', (args, says) => {
    expect(() => readCompareArguments(args)).toThrow(says);
  });
});
