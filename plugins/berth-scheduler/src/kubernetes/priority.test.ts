import { pod } from '../__testUtils__/objects';
import { priorityOf, withPriority, type PriorityClass } from './priority';
import { readPod } from './types';

const classes: PriorityClass[] = [
  { name: 'high', value: 1000, globalDefault: false },
  { name: 'quiet', value: 7, globalDefault: false, preemptionPolicy: 'Never' },
  { name: 'usual', value: 5, globalDefault: true },
  { name: 'other', value: 4, globalDefault: true },
];

function ranked(spec: object, known?: PriorityClass[]) {
  return withPriority(readPod(pod({}, spec)), known).spec;
}

describe('priority', () => {
  it.each([
    ['its number', { priority: 3, priorityClassName: 'high' }, 3],
    ['that of its class', { priorityClassName: 'high' }, 1000],
    [
      'that of a class of the system',
      { priorityClassName: 'system-node-critical' },
      2_000_001_000,
    ],
    ['that of the least default class', {}, 4],
    ['unknown with its class', { priorityClassName: 'gone' }, undefined],
  ])('is %s', (_, spec, priority) => {
    expect(ranked(spec, classes).priority).toBe(priority);
  });

  it('is 0 without classes', () => {
    expect(ranked({}).priority).toBe(0);
    expect(priorityOf(readPod(pod()))).toBe(0);
    expect(priorityOf(readPod(pod({}, { priorityClassName: 'high' })))).toBe(
      undefined,
    );
  });

  it('brings the preemption policy of the class', () => {
    expect(ranked({ priorityClassName: 'quiet' }, classes)).toMatchObject({
      priority: 7,
      preemptionPolicy: 'Never',
    });
  });
});
