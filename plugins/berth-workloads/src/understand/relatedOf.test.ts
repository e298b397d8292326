import { relatedOf } from './relatedOf';
import { understand } from './understand';

const owned = (kind: string, group: string, name: string, by?: string[]) => ({
  apiVersion: `${group}/v1`,
  kind,
  metadata: {
    name,
    namespace: 'ml',
    uid: name,
    ownerReferences: by && [
      { apiVersion: by[0], kind: by[1], name: by[2], uid: by[2] },
    ],
  },
});

const trainJob = owned('TrainJob', 'trainer.kubeflow.org', 'train');
const jobSet = owned('JobSet', 'jobset.x-k8s.io', 'set', [
  'trainer.kubeflow.org/v1alpha1',
  'TrainJob',
  'train',
]);
const job = owned('Job', 'batch', 'job', [
  'jobset.x-k8s.io/v1alpha2',
  'JobSet',
  'set',
]);

describe('relatedOf', () => {
  const related = relatedOf([trainJob, jobSet, job]);

  it('finds by reference, by owner and by kind', () => {
    const kind = { group: 'batch', kind: 'Job' };
    expect(related.find({ ...kind, namespace: 'ml', name: 'job' })).toBe(job);
    expect(related.find({ ...kind, namespace: 'web', name: 'job' })).toBe(
      undefined,
    );
    expect(related.childrenOf('set')).toEqual([job]);
    expect(related.childrenOf('')).toEqual([]);
    expect(related.ofKind(kind)).toEqual([job]);
    expect(related.ofKind({ ...kind, namespace: 'ml' })).toEqual([job]);
    expect(related.ofKind({ ...kind, namespace: 'web' })).toEqual([]);
  });

  it('lets an object say all its owners, the nearest first', () => {
    expect(
      understand(job, related).owners.map(({ kind, name }) => [kind, name]),
    ).toEqual([
      ['JobSet', 'set'],
      ['TrainJob', 'train'],
    ]);
  });

  it('ends a circle of owners where it begins', () => {
    const circle = [
      owned('A', 'example.com', 'a', ['example.com/v1', 'B', 'b']),
      owned('B', 'example.com', 'b', ['example.com/v1', 'A', 'a']),
    ];
    expect(
      understand(circle[0], relatedOf(circle)).owners.map(({ kind }) => kind),
    ).toEqual(['B']);
  });
});
