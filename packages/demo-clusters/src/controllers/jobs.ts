import { jobs, pods } from '../kinds';
import type { Job, Pod } from '../kubernetes';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { timestamp } from '../timestamp';
import { isTrue, withCondition } from './conditions';
import { selfOrOwner, splitKey } from './Controller';
import type { Controller } from './Controller';
import { createPod } from './createPod';
import { isActive, isReady } from './podLifecycle';

const INDEX = 'batch.kubernetes.io/job-completion-index';

function indexOf(pod: Pod): string | undefined {
  return pod.metadata.annotations?.[INDEX];
}

/** `0-2,5`, as in `status.completedIndexes`. */
export function formatIndexes(indexes: readonly number[]): string {
  const runs: Array<[number, number]> = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(',');
}

/** Runs pods until enough have succeeded. */
export function jobController(cluster: SimulatedCluster): Controller {
  const { store } = cluster;

  function create(job: Job, index?: number) {
    const suffix = cluster.random.suffix(5);
    const stem = job.metadata.name;
    const name = index === undefined ? stem : `${stem}-${index}`;
    const indexed = index !== undefined && { [INDEX]: `${index}` };
    createPod(cluster, {
      owner: job,
      template: job.spec.template,
      name: `${name}-${suffix}`,
      ...(indexed && {
        labels: indexed,
        annotations: indexed,
        spec: { hostname: name },
      }),
    });
    cluster.events.record(job, {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `Created pod: ${name}-${suffix}`,
      component: 'job-controller',
    });
  }

  function createMissing(job: Job, mine: Pod[]) {
    const { parallelism, completions, completionMode } = job.spec;
    const done = mine.filter(pod => pod.status.phase === 'Succeeded');
    const active = mine.filter(isActive);
    const wanted = Math.min(parallelism, completions - done.length);
    const taken = new Set([...done, ...active].map(indexOf));
    let index = 0;
    for (let n = active.length; n < wanted; n++) {
      if (completionMode !== 'Indexed') {
        create(job);
        continue;
      }
      while (taken.has(`${index}`)) index++;
      create(job, index++);
    }
  }

  function finish(job: Job) {
    cluster.events.record(job, {
      type: 'Normal',
      reason: 'Completed',
      message: 'Job completed',
      component: 'job-controller',
    });
    const { ttlSecondsAfterFinished: ttl } = job.spec;
    if (ttl === undefined) return;
    cluster.after(ttl, () => {
      for (const pod of store.ownedBy(pods, job.metadata.uid)) {
        store.delete(pods, pod.metadata);
      }
      store.delete(jobs, job.metadata);
    });
  }

  return {
    concerns: object => selfOrOwner(object, 'Job'),

    reconcile(key) {
      const { namespace, name } = splitKey(key);
      const job = store.get(jobs, namespace, name);
      if (!job || isTrue(job.status.conditions, 'Complete')) return;
      const now = timestamp(cluster.now);
      if (!job.spec.suspend) {
        createMissing(job, store.ownedBy(pods, job.metadata.uid));
      }
      const mine = store.ownedBy(pods, job.metadata.uid);
      const done = mine.filter(pod => pod.status.phase === 'Succeeded');
      const complete = done.length >= job.spec.completions;
      const active = mine.filter(isActive);
      store.update(jobs, {
        ...job,
        status: {
          startTime: job.status.startTime ?? now,
          active: active.length,
          ready: active.filter(isReady).length,
          succeeded: done.length,
          failed: mine.filter(pod => pod.status.phase === 'Failed').length,
          ...(job.spec.completionMode === 'Indexed' &&
            done.length > 0 && {
              completedIndexes: formatIndexes(
                done.map(pod => Number(indexOf(pod))),
              ),
            }),
          ...(complete && {
            completionTime: now,
            conditions: withCondition(
              job.status.conditions,
              {
                type: 'Complete',
                status: 'True',
                reason: 'CompletionsReached',
                message: 'Reached expected number of succeeded pods',
              },
              { now: cluster.now },
            ),
          }),
        },
      });
      if (complete) finish(job);
    },
  };
}
