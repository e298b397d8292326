import { fitError, histogramOf } from './fitError';

describe('fitError', () => {
  it('sorts reasons as text, counts included', () => {
    const reasons = new Map([
      ['Insufficient cpu', 2],
      ['Too many pods', 10],
    ]);
    expect(fitError({ nodes: 11, reasons })).toBe(
      '0/11 nodes are available: 10 Too many pods, 2 Insufficient cpu.',
    );
  });

  it('lets PreFilter replace the reasons, and PostFilter follow', () => {
    const text = fitError({
      nodes: 2,
      reasons: new Map([['never shown', 2]]),
      preFilter: 'pod affinity terms conflict',
      postFilter: 'not found',
    });
    expect(text).toBe(
      '0/2 nodes are available: pod affinity terms conflict. not found',
    );
  });
});

describe('histogramOf', () => {
  it('puts the most frequent first', () => {
    const reasons = new Map([
      ['b', 1],
      ['a', 1],
      ['c', 5],
    ]);
    expect(histogramOf(reasons).map(({ reason }) => reason)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
});
