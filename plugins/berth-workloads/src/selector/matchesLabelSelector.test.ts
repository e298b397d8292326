import type { LabelSelector } from '../kubernetes';
import { matchesLabelSelector } from './matchesLabelSelector';

const labels = { app: 'web', tier: 'front' };

const expression = (key: string, operator: string, values?: string[]) =>
  ({ matchExpressions: [{ key, operator, values }] } as LabelSelector);

describe('matchesLabelSelector', () => {
  it.each<[string, LabelSelector | undefined, boolean]>([
    ['no selector', undefined, false],
    ['an empty selector', {}, true],
    ['a label that is equal', { matchLabels: { app: 'web' } }, true],
    ['a label that differs', { matchLabels: { app: 'api' } }, false],
    ['two labels, one absent', { matchLabels: { app: 'web', x: '1' } }, false],
    ['In with the value', expression('tier', 'In', ['back', 'front']), true],
    ['In without the value', expression('tier', 'In', ['back']), false],
    ['In on an absent label', expression('zone', 'In', ['a']), false],
    ['NotIn with the value', expression('tier', 'NotIn', ['front']), false],
    ['NotIn on an absent label', expression('zone', 'NotIn', ['a']), true],
    ['Exists', expression('app', 'Exists'), true],
    ['Exists on an absent label', expression('zone', 'Exists'), false],
    ['DoesNotExist', expression('app', 'DoesNotExist'), false],
    ['DoesNotExist, absent', expression('zone', 'DoesNotExist'), true],
    ['an unknown operator', expression('app', 'Matches', ['web']), false],
    ['a name every object inherits', expression('toString', 'Exists'), false],
    [
      'labels and expressions, one of which fails',
      { matchLabels: { app: 'web' }, ...expression('tier', 'In', ['back']) },
      false,
    ],
  ])('%s', (_, selector, matches) => {
    expect(matchesLabelSelector(selector, labels)).toBe(matches);
  });

  it('takes missing labels as none', () => {
    expect(matchesLabelSelector({}, undefined)).toBe(true);
    expect(matchesLabelSelector({ matchLabels: { a: 'b' } }, undefined)).toBe(
      false,
    );
  });
});
