import { admitPod } from '../admission/admitPod';
import { validateIdentity } from '../admission/validateIdentity';
import type { Profile } from '../framework/profile';
import { schedule, type Decision } from '../framework/schedule';
import { readPod, type Pod, type PodInput } from '../kubernetes/types';
import type { ClusterObjectsInput } from '../snapshot/objects';
import { Snapshot } from '../snapshot/Snapshot';
import { readSchedulerConfiguration } from './schedulerConfiguration';
import type { Case, Verdict } from './verdict';

/**
 * The verdict on a case, in the format in which the oracle gives its own. Pods are admitted first, as the API server
 * would. Whatever is not modelled, scores included, gives `unknown`.
 * @public
 */
export function replayCase(scheduling: Case, profile: Profile): Verdict {
  const { id } = scheduling;
  const pod = admit('pod', scheduling.pod, profile);
  if (pod.outcome !== 'admitted') {
    return { id, [pod.outcome]: pod.why };
  }
  const pods: Pod[] = [];
  for (const [i, other] of scheduling.pods.entries()) {
    const admitted = admit(`pods[${i}]`, other, profile);
    if (admitted.outcome !== 'admitted') {
      return { id, [admitted.outcome]: admitted.why };
    }
    pods.push(admitted.pod);
  }
  const configuration = readSchedulerConfiguration(scheduling.config, profile);
  if (configuration.outcome === 'unknown') {
    return { id, unknown: configuration.reason };
  }
  const own = configuration.profile;
  const beside = unmodelledObjects(scheduling, pod.pod);
  if (beside) {
    return { id, unknown: beside };
  }

  let snapshot: Snapshot;
  try {
    snapshot = Snapshot.from({
      nodes: scheduling.nodes,
      pods: pods.map(asInput),
      objects: objectsOf(scheduling),
      kubernetesVersion: own.kubernetesVersion,
    });
  } catch (error) {
    return { id, unknown: error instanceof Error ? error.message : `${error}` };
  }
  return verdictOf(id, schedule(snapshot, asInput(pod.pod), own));
}

type Admitted =
  | { outcome: 'admitted'; pod: Pod }
  | { outcome: 'invalid' | 'unknown'; why: string };

function admit(where: string, input: PodInput, profile: Profile): Admitted {
  const pod = readPod(input);
  const [problem] = validateIdentity(pod);
  if (problem) {
    const why = `${where}: ${problem.field}: ${problem.why}`;
    return { outcome: 'invalid', why };
  }
  // A case has no priority classes: a class without a number is worth nothing, as it is to the oracle.
  const ranked = {
    ...pod,
    spec: { ...pod.spec, priority: pod.spec.priority ?? 0 },
  };
  const admission = admitPod(ranked, profile);
  switch (admission.outcome) {
    case 'admitted':
      return { outcome: 'admitted', pod: admission.pod };
    case 'refused': {
      const { field, why } = admission.problem;
      return { outcome: 'invalid', why: `${where}: ${field}: ${why}` };
    }
    case 'uncountable':
      return { outcome: 'unknown', why: `${where}: ${admission.reason}` };
    default: {
      const unheard: never = admission;
      throw new Error(`Unknown admission ${JSON.stringify(unheard)}`);
    }
  }
}

function asInput(pod: Pod): PodInput {
  const { name, namespace, labels, annotations, spec, status } = pod;
  const ownerReferences = pod.controller
    ? [{ kind: pod.controller, controller: true }]
    : [];
  return {
    metadata: { name, namespace, labels, annotations, ownerReferences },
    spec,
    status,
  };
}

/** What a case does not list is not there; it never lists workloads. */
function objectsOf({ services = [] }: Case): ClusterObjectsInput {
  return {
    services,
    replicationControllers: [],
    replicaSets: [],
    statefulSets: [],
  };
}

interface ExtendedResource {
  spec?: { extendedResourceName?: string };
}

/** Objects beside nodes and pods that change the verdict on this pod. */
function unmodelledObjects(
  { deviceClasses = [] }: Case,
  pod: Pod,
): string | undefined {
  const extended = new Set(
    (deviceClasses as ExtendedResource[]).flatMap(
      ({ spec }) => spec?.extendedResourceName ?? [],
    ),
  );
  const asked = [
    ...(pod.spec.initContainers ?? []),
    ...(pod.spec.containers ?? []),
  ].flatMap(({ resources }) => Object.keys(resources?.requests ?? {}));
  return asked.some(name => extended.has(name))
    ? 'deviceClasses: device allocation is not modelled'
    : undefined;
}

function verdictOf(id: string, decision: Decision): Verdict {
  if (decision.unknown) {
    return { id, unknown: decision.unknown.reasons.join('; ') };
  }
  const { preFilter, scores, total, message } = decision;
  const verdict: Verdict = {
    id,
    feasible: [...decision.feasible].sort(),
    status: {},
  };
  if (preFilter) {
    verdict.preFilter = preFilter.plugin
      ? `${preFilter.plugin}: ${preFilter.reason}`
      : preFilter.reason;
  } else {
    verdict.status = Object.fromEntries(
      Object.entries(decision.status).map(([node, { kubeReason }]) => [
        node,
        withoutEmptyPlugin(kubeReason),
      ]),
    );
  }
  if (decision.outcome === 'gated') {
    return verdict;
  }
  if (decision.preemption === 'not modelled') {
    return { ...verdict, unknown: 'preemption: victims are not modelled' };
  }
  if (decision.outcome === 'scheduled' && decision.caveats.length > 0) {
    const why = decision.caveats.map(caveat => caveat.message).join(' ');
    return { ...verdict, unknown: why };
  }
  return {
    ...verdict,
    ...(scores && { scores, total, best: [...decision.best].sort() }),
    ...(message !== undefined && { message }),
  };
}

function withoutEmptyPlugin({
  plugin,
  ...status
}: Decision['status'][string]['kubeReason']) {
  return plugin ? { plugin, ...status } : status;
}
