import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { relatedOf, understand, type UnreadObject } from '../understand';
import { workloadKinds } from './workloadKinds';

const SOURCES = join(__dirname, '..');

/** As many states are tested of every kind: starting, fine, broken, finished or scaled down. */
const STATES = 4;

/** Kinds of fewer states, and why. */
const FEWER: Readonly<Record<string, string>> = {
  'argoproj.io/AppProject': 'It has no status but tokens.',
  'serving.kserve.io/ClusterServingRuntime': 'It has no status.',
  'serving.kserve.io/ServingRuntime': 'It has no status.',
  'trainer.kubeflow.org/ClusterTrainingRuntime': 'It has no status.',
  'trainer.kubeflow.org/TrainingRuntime': 'It has no status.',
};

/** Kinds that are never broken themselves, and why. */
const NEVER_BROKEN: Readonly<Record<string, string>> = {
  '/ResourceQuota': 'It may be used up; what it holds back says so.',
  '/Service': 'It has an address or waits for one, as Argo CD has it.',
  'apps/DaemonSet': 'Argo CD knows no worse than Progressing.',
  'apps/StatefulSet': 'Argo CD knows no worse than Progressing.',
  'aquasecurity.github.io/VulnerabilityReport': 'It is about others.',
  'kaito.sh/InferenceSet': 'Its Workspaces say that something has failed.',
  'kueue.x-k8s.io/Cohort': 'Its status says how much is used.',
  'kueue.x-k8s.io/ResourceFlavor': 'It has no status.',
  'kueue.x-k8s.io/Topology': 'It has no status.',
  'kueue.x-k8s.io/WorkloadPriorityClass': 'It has no status.',
  'leaderworkerset.x-k8s.io/LeaderWorkerSet':
    'None of its conditions says that something has failed.',
  'opentelemetry.io/Instrumentation': 'It has no status.',
  'scheduling.k8s.io/Workload': 'It has no status.',
  'scheduling.volcano.sh/Queue': 'It is open, closed or between the two.',
  'scheduling.x-k8s.io/ElasticQuota':
    'It may be used up; what it holds back says so.',
  'topology.volcano.sh/HyperNode': 'Its API names no condition.',
  'wgpolicyk8s.io/ClusterPolicyReport': 'It is about others.',
  'wgpolicyk8s.io/PolicyReport': 'It is about others.',
};

/** The states of every kind, by what they are understood as. */
function statesByKind(): Map<string, string[]> {
  const states = new Map<string, string[]>();
  for (const path of readdirSync(SOURCES, {
    recursive: true,
    encoding: 'utf8',
  })) {
    if (!/__fixtures__\/(?!articles\/).*\.yaml$/.test(path)) continue;
    const objects = parseAllDocuments(
      readFileSync(join(SOURCES, path), 'utf8'),
    ).map(document => document.toJS() as UnreadObject);
    const { group, kind, health } = understand(objects[0], relatedOf(objects));
    const key = `${group}/${kind}`;
    states.set(key, [...(states.get(key) ?? []), health]);
  }
  return states;
}

describe('the states that are tested of each kind', () => {
  const states = statesByKind();
  const kinds = workloadKinds.map(({ group, kind }) => `${group}/${kind}`);
  const statesOf = (kind: string) => states.get(kind) ?? [];

  it('are four at least, but of the listed kinds', () => {
    expect(kinds.filter(kind => statesOf(kind).length < STATES).sort()).toEqual(
      Object.keys(FEWER).sort(),
    );
  });

  it('are some in which it is broken, but of the listed kinds', () => {
    expect(
      kinds
        .filter(kind => !(kind in FEWER))
        .filter(kind => !statesOf(kind).includes('Degraded'))
        .sort(),
    ).toEqual(Object.keys(NEVER_BROKEN).sort());
  });
});
