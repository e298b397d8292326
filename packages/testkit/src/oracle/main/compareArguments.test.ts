import { readCompareArguments } from './compareArguments';

describe('readCompareArguments', () => {
  it('compares a thousand cases with the newest version by default', () => {
    expect(readCompareArguments([])).toEqual({
      from: 1,
      count: 1000,
      kubernetesVersion: '1.37',
      featureGates: undefined,
      byFilter: false,
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
      '--feature-gates',
      'A=true,B=false',
      '--by-filter',
      '--coverage',
      '--keep',
      'a',
    ];
    expect(readCompareArguments(args)).toEqual({
      from: 7,
      count: 20,
      kubernetesVersion: '1.35',
      featureGates: { A: true, B: false },
      byFilter: true,
      coverage: true,
      keep: 'a',
    });
  });

  it.each([
    [['--kubernetes', '1.20'], '1.34, 1.35, 1.36, 1.37'],
    [['many'], 'FROM is a whole number, not many'],
    [['1', '-5'], '-5'],
    [['--feature-gates', 'A'], 'takes A=true,B=false, not A'],
    [['--feature-gates', ''], 'takes A=true,B=false, not '],
    [['--verbose'], '--verbose'],
  ])('refuses %j', (args, says) => {
    expect(() => readCompareArguments(args)).toThrow(says);
  });
});
