import { deployments, replicasets } from '../kinds';
import type { Deployment, ReplicaSet } from '../kubernetes';
import { deployment as manifest } from '../objects/deployment';
import { Random } from '../random';
import { ObjectStore } from '../cluster/ObjectStore';
import { deploymentStatus } from './deploymentStatus';

const start = new Date('2026-11-22T09:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

/** A Deployment of four, with a ReplicaSet of so many pods of which so many are ready. */
function given(counts: { replicas: number; ready: number }) {
  const store = new ObjectStore({
    clock: { now: () => start },
    random: new Random(1),
    kinds: [deployments, replicasets],
  });
  const deployment = store.create(
    deployments,
    manifest({
      name: 'web',
      namespace: 'n',
      team: 't',
      image: 'x',
      replicas: 4,
      progressDeadlineSeconds: 60,
    }),
  );
  const newest = store.create(replicasets, {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web-1', namespace: 'n' },
    spec: {
      replicas: 4,
      selector: deployment.spec.selector,
      template: deployment.spec.template,
    },
    status: {
      replicas: counts.replicas,
      readyReplicas: counts.ready,
      availableReplicas: counts.ready,
    },
  });
  return { deployment, newest };
}

function after(
  seconds: number,
  deployment: Deployment,
  newest: ReplicaSet,
): Deployment {
  const all = [newest];
  const status = deploymentStatus(deployment, {
    newest,
    all,
    now: at(seconds),
  });
  return { ...deployment, status };
}

const progressing = ({ status }: Deployment) =>
  status.conditions?.find(c => c.type === 'Progressing');

describe('deploymentStatus', () => {
  it('counts, and says that enough pods are there', () => {
    const { deployment, newest } = given({ replicas: 4, ready: 3 });
    expect(after(0, deployment, newest).status).toMatchObject({
      replicas: 4,
      updatedReplicas: 4,
      readyReplicas: 3,
      availableReplicas: 3,
      unavailableReplicas: 1,
      conditions: [
        { type: 'Available', status: 'True' },
        { type: 'Progressing', reason: 'ReplicaSetUpdated' },
      ],
    });
  });

  it('says that too few are there', () => {
    const { deployment, newest } = given({ replicas: 4, ready: 2 });
    expect(after(0, deployment, newest).status.conditions?.[0]).toMatchObject({
      status: 'False',
      reason: 'MinimumReplicasUnavailable',
    });
  });

  it('exceeds the deadline when nothing moves, and stays so', () => {
    const { deployment, newest } = given({ replicas: 4, ready: 3 });
    const begun = after(0, deployment, newest);
    const waiting = after(59, begun, newest);
    expect(progressing(waiting)?.reason).toBe('ReplicaSetUpdated');
    const late = after(60, waiting, newest);
    expect(progressing(late)).toMatchObject({
      status: 'False',
      reason: 'ProgressDeadlineExceeded',
    });
    const later = after(500, late, newest);
    expect(progressing(later)).toEqual(progressing(late));
  });

  it('starts the deadline again with every step forward', () => {
    const { deployment, newest } = given({ replicas: 4, ready: 2 });
    const begun = after(0, deployment, newest);
    const further = {
      ...newest,
      status: { ...newest.status, readyReplicas: 3 },
    };
    const moved = after(50, begun, further);
    expect(progressing(after(100, moved, further))?.reason).toBe(
      'ReplicaSetUpdated',
    );
    expect(progressing(after(110, moved, further))?.reason).toBe(
      'ProgressDeadlineExceeded',
    );
  });

  it('keeps a rollout complete while it only scales', () => {
    const { deployment, newest } = given({ replicas: 4, ready: 4 });
    const done = after(0, deployment, newest);
    expect(progressing(done)?.reason).toBe('NewReplicaSetAvailable');
    const scaled = { ...done, spec: { ...done.spec, replicas: 8 } };
    const more = { ...newest, status: { ...newest.status, replicas: 8 } };
    expect(progressing(after(900, scaled, more))).toEqual(progressing(done));
  });

  it('runs no deadline for a paused rollout', () => {
    const { deployment, newest } = given({ replicas: 2, ready: 2 });
    const paused = {
      ...deployment,
      spec: { ...deployment.spec, paused: true },
    };
    const before = after(0, paused, newest);
    expect(progressing(after(900, before, newest))).toMatchObject({
      status: 'Unknown',
      reason: 'DeploymentPaused',
    });
  });
});
