import type { Workload } from '../model';
import { understand } from '../understand';

const template = { spec: { containers: [{ name: 'c', image: 'i' }] } };

function asksOf(
  metadata: { labels?: object; annotations?: object },
  spec: object = {},
): Workload['asks'] {
  return understand({
    apiVersion: 'workload.codeflare.dev/v1beta2',
    kind: 'AppWrapper',
    metadata: { name: 'a', namespace: 'ml', ...metadata },
    spec,
  }).asks;
}

describe('the queue of an object of any kind', () => {
  it.each([
    [
      'Kueue',
      {
        labels: {
          'kueue.x-k8s.io/queue-name': 'q',
          'kueue.x-k8s.io/priority-class': 'production',
        },
      },
      { kind: 'LocalQueue', namespace: 'ml', priorityClass: 'production' },
    ],
    [
      'Volcano',
      { annotations: { 'scheduling.volcano.sh/queue-name': 'q' } },
      { kind: 'Queue', group: 'scheduling.volcano.sh' },
    ],
    [
      'Volcano',
      { labels: { 'volcano.sh/queue-name': 'q' } },
      { kind: 'Queue', group: 'scheduling.volcano.sh' },
    ],
    [
      'KAI',
      { labels: { 'kai.scheduler/queue': 'q' } },
      { kind: 'Queue', group: 'scheduling.run.ai' },
    ],
  ])('is known by the mark of %s', (system, metadata, queue) => {
    expect(asksOf(metadata)).toMatchObject({
      when: 'now',
      units: [],
      queue: { system, name: 'q', ...queue },
    });
  });

  it('comes with the pods where they are known', () => {
    const labels = { 'kueue.x-k8s.io/queue-name': 'q' };

    expect(asksOf({ labels }, { replicas: 2, template })).toMatchObject({
      units: [{ sets: [{ count: 2 }] }],
      queue: { name: 'q' },
    });
  });

  it('is asked for on resuming while the object is suspended', () => {
    const labels = { 'kueue.x-k8s.io/queue-name': 'q' };

    expect(asksOf({ labels }, { suspend: true })?.when).toBe('onResume');
  });

  it('is none without a mark, and so is what is asked for', () => {
    expect(asksOf({})).toBeUndefined();
    expect(asksOf({}, { template })?.queue).toBeUndefined();
  });
});
