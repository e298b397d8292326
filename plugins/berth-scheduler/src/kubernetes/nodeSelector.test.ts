import {
  compileNodeSelector,
  compileNodeSelectorTerm,
  nodeNamesOf,
} from './nodeSelector';
import type { NodeSelectorTerm, Requirement } from './types';

const labels: Record<string, string> = { zone: 'a', gpus: '8', empty: '' };
const node = { name: 'node-1', label: (key: string) => labels[key] };

function expression(key: string, operator: string, values?: string[]) {
  return { matchExpressions: [{ key, operator, values }] };
}

describe('compileNodeSelectorTerm', () => {
  it.each<[NodeSelectorTerm, boolean]>([
    [expression('zone', 'In', ['a', 'b']), true],
    [expression('zone', 'In', ['b']), false],
    [expression('rack', 'In', ['a']), false],
    [expression('zone', 'NotIn', ['b']), true],
    [expression('rack', 'NotIn', ['b']), true],
    [expression('zone', 'NotIn', ['a']), false],
    [expression('empty', 'In', ['']), true],
    [expression('zone', 'Exists'), true],
    [expression('rack', 'Exists'), false],
    [expression('rack', 'DoesNotExist'), true],
    [expression('gpus', 'Gt', ['7']), true],
    [expression('gpus', 'Gt', ['8']), false],
    [expression('gpus', 'Lt', ['9']), true],
    [expression('zone', 'Gt', ['1']), false],
    [expression('rack', 'Lt', ['1']), false],
  ])('%j matches: %p', (term, expected) => {
    expect(compileNodeSelectorTerm(term)?.(node)).toBe(expected);
  });

  it.each<NodeSelectorTerm>([
    {},
    expression('zone', 'Near', ['a']),
    expression('zone', 'In', []),
    expression('zone', 'In', ['not a label value']),
    expression('zone', 'Exists', ['a']),
    expression('gpus', 'Gt', ['many']),
    expression('not/a/key', 'Exists'),
  ])('%j cannot be parsed or is empty', term => {
    expect(compileNodeSelectorTerm(term)).toBeUndefined();
  });
});

describe('compileNodeSelector', () => {
  it('takes any term, and within a term every requirement', () => {
    const selector = compileNodeSelector({
      nodeSelectorTerms: [
        {
          matchExpressions: [
            { key: 'zone', operator: 'In', values: ['a'] },
            { key: 'rack', operator: 'Exists' },
          ],
        },
        expression('zone', 'In', ['a']),
      ],
    });
    expect(selector(node)).toBe(true);
  });

  it('passes over terms that are broken, as kube-scheduler does', () => {
    const selector = compileNodeSelector({
      nodeSelectorTerms: [
        expression('zone', 'Near', ['a']),
        expression('zone', 'In', ['a']),
      ],
    });
    expect(selector(node)).toBe(true);
  });

  it('matches nothing without terms', () => {
    expect(compileNodeSelector({ nodeSelectorTerms: [{}] })(node)).toBe(false);
  });
});

describe('nodeNamesOf', () => {
  const named = (...values: string[]): Requirement => ({
    key: 'metadata.name',
    operator: 'In',
    values,
  });

  it('joins the names of all terms', () => {
    const names = nodeNamesOf({
      nodeSelectorTerms: [
        { matchFields: [named('a')] },
        { matchFields: [named('b')] },
      ],
    });
    expect(names).toEqual(new Set(['a', 'b']));
  });

  it('is empty where a term names two nodes at once', () => {
    const names = nodeNamesOf({
      nodeSelectorTerms: [{ matchFields: [named('a'), named('b')] }],
    });
    expect(names).toEqual(new Set());
  });

  it('leaves every node open as soon as one term names none', () => {
    const names = nodeNamesOf({
      nodeSelectorTerms: [
        { matchFields: [named('a')] },
        expression('zone', 'Exists'),
      ],
    });
    expect(names).toBeUndefined();
  });
});
