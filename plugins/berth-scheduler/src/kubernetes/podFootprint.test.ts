import { AmountError, podFootprint } from './podFootprint';
import { readPod } from './types';

function footprint(spec: object) {
  return podFootprint(readPod({ spec }), '1.37');
}

describe('podFootprint', () => {
  it('counts containers without requests as 100m and 200Mi for scores only', () => {
    const taken = footprint({
      containers: [{ name: 'a' }, { name: 'b' }],
    });
    expect(taken.requests).toEqual(new Map());
    expect(taken.nonZeroCpu).toBe(200);
    expect(taken.nonZeroMemory).toBe(2 * 200 * 1024 * 1024);
  });

  it('leaves a request of zero at zero', () => {
    const resources = { requests: { cpu: '0', memory: '0' } };
    const taken = footprint({ containers: [{ name: 'a', resources }] });
    expect([taken.nonZeroCpu, taken.nonZeroMemory]).toEqual([0, 0]);
  });

  it('adds no default for what pod-level requests cover', () => {
    const taken = footprint({
      containers: [{ name: 'a' }],
      resources: { requests: { memory: '1Gi' } },
    });
    expect(taken.nonZeroCpu).toBe(100);
    expect(taken.nonZeroMemory).toBe(1024 ** 3);
  });

  it('rounds the sum up, not the parts', () => {
    const half = { requests: { memory: '500m', 'example.com/fpga': '1' } };
    const taken = footprint({
      containers: [
        { name: 'a', resources: half },
        { name: 'b', resources: half },
      ],
    });
    expect(taken.requests.get('memory')).toBe(1);
    expect(taken.requests.get('example.com/fpga')).toBe(2);
  });

  it('refuses amounts that a double cannot hold exactly', () => {
    const resources = { requests: { memory: '16Pi' } };
    expect(() => footprint({ containers: [{ name: 'a', resources }] })).toThrow(
      AmountError,
    );
  });
});
