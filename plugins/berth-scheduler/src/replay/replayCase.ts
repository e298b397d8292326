import { admitPod } from '../admission/admitPod';
import { profileFor } from '../configuration/profileFor';
import { readSchedulerConfiguration } from '../configuration/readSchedulerConfiguration';
import { startClock, type Limits } from '../framework/limits';
import type { PreemptionCandidate } from '../framework/preemption/PreemptionCandidate';
import type { Profile } from '../framework/profile';
import { scheduleAdmitted, type Decision } from '../framework/schedule';
import { InputError } from '../input/InputError';
import { containersOf } from '../kubernetes/containers';
import { withPriority, type PriorityClass } from '../kubernetes/priority';
import { AmountError, type PodFootprint } from '../kubernetes/podFootprint';
import { readPod, type Pod, type PodInput } from '../kubernetes/types';
import { ClusterContent } from '../snapshot/ClusterContent';
import type { ClusterObjectsInput } from '../snapshot/objects';
import { deviceClasses } from '../snapshot/objects/deviceClasses';
import { Snapshot } from '../snapshot/Snapshot';
import { idOf, readCase } from './readCase';
import type { Case, Verdict } from './verdict';

/**
 * The verdict on a case, in the format in which the oracle gives its own. Pods are admitted first, as the API server
 * would. Whatever is not modelled, scores included, gives `unknown`.
 *
 * @throws DeadlineError, or the reason of the signal, where `limits` end it.
 * @public
 */
export function replayCase(
  scheduling: Case,
  profile: Profile,
  limits?: Limits,
): Verdict {
  const id = idOf(scheduling);
  const answer = decideCase(scheduling, profile, limits);
  return answer.outcome === 'decided'
    ? verdictOf(id, answer.decision)
    : { id, [answer.outcome]: answer.why };
}

/**
 * What is decided on a case; `invalid` says why the API server would refuse an object of it, or kube-scheduler its
 * configuration, and `unknown` what keeps the core from deciding at all.
 * @public
 */
export type CaseDecision =
  | { outcome: 'decided'; decision: Decision }
  | { outcome: 'invalid' | 'unknown'; why: string };

/**
 * The decision that the verdict on a case is made of, with what every filter says of each node.
 *
 * @throws DeadlineError, or the reason of the signal, where `limits` end it.
 * @public
 */
export function decideCase(
  scheduling: Case,
  profile: Profile,
  limits?: Limits,
): CaseDecision {
  try {
    return decide(readCase(scheduling), profile, limits);
  } catch (error) {
    if (error instanceof InputError) {
      return { outcome: 'invalid', why: error.message };
    }
    throw error;
  }
}

function decide(
  scheduling: Case,
  profile: Profile,
  limits?: Limits,
): CaseDecision {
  const check = startClock(limits);
  const cluster = new ClusterContent(profile.kubernetesVersion);
  cluster.setObjects(objectsOf(scheduling));
  const { priorityClasses } = cluster.objects;
  const admit = (where: string, input: PodInput) =>
    admitInto(where, input, { profile, priorityClasses });
  const pod = admit('pod', scheduling.pod);
  if (pod.outcome !== 'admitted') {
    return pod;
  }
  const pods: AdmittedPod[] = [];
  for (const [i, other] of scheduling.pods.entries()) {
    check();
    const admitted = admit(`pods[${i}]`, other);
    if (admitted.outcome !== 'admitted') {
      return admitted;
    }
    pods.push(admitted);
  }
  const configuration = readSchedulerConfiguration(scheduling.config, profile);
  if (configuration.outcome === 'invalid') {
    return { outcome: 'invalid', why: `config: ${configuration.why}` };
  }
  if (configuration.outcome === 'unknown') {
    return { outcome: 'unknown', why: `config: ${configuration.reason}` };
  }
  const chosen = profileFor(configuration, pod.pod.spec.schedulerName);
  if (chosen.outcome === 'unknown') {
    return { outcome: 'unknown', why: `config: ${chosen.reason}` };
  }
  const own = chosen.profile;
  const beside = unmodelledObjects(scheduling, pod.pod);
  if (beside) {
    return { outcome: 'unknown', why: beside };
  }

  let snapshot: Snapshot;
  try {
    for (const node of scheduling.nodes) {
      check();
      cluster.nodes.add(node);
    }
    pods.forEach(each => cluster.pods.addRead(each.pod, each.footprint));
    snapshot = Snapshot.of(cluster.content());
  } catch (error) {
    if (error instanceof AmountError) {
      return { outcome: 'unknown', why: error.message };
    }
    throw error;
  }
  return {
    outcome: 'decided',
    decision: scheduleAdmitted(snapshot, pod.pod, own, check),
  };
}

interface AdmittedPod {
  outcome: 'admitted';
  pod: Pod;
  footprint: PodFootprint;
}

type Admitted = AdmittedPod | { outcome: 'invalid' | 'unknown'; why: string };

function admitInto(
  where: string,
  input: PodInput,
  cluster: { profile: Profile; priorityClasses?: readonly PriorityClass[] },
): Admitted {
  let pod: Pod;
  try {
    pod = readPod(input);
  } catch (error) {
    if (error instanceof InputError) {
      const { field, reason } = error;
      return { outcome: 'invalid', why: `${where}: ${field}: ${reason}` };
    }
    throw error;
  }
  const ranked = withPriority(pod, cluster.priorityClasses);
  if (ranked.spec.priority === undefined) {
    const why = `no PriorityClass with name ${ranked.spec.priorityClassName} was found`;
    return {
      outcome: 'invalid',
      why: `${where}: spec.priorityClassName: ${why}`,
    };
  }
  // Whoever applies a pod does not decide on its uid.
  const applied = { ...ranked, uid: undefined };
  const admission = admitPod(applied, cluster.profile, { isWhole: true });
  switch (admission.outcome) {
    case 'admitted': {
      const uid = pod.uid || `${pod.namespace}/${pod.name}`;
      return { ...admission, pod: { ...admission.pod, uid } };
    }
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

/** What a case does not list is not there. */
function objectsOf({
  namespaces = [],
  services = [],
  replicationControllers = [],
  replicaSets = [],
  statefulSets = [],
  pdbs = [],
  priorityClasses = [],
  pvs = [],
  pvcs = [],
  storageClasses = [],
  csiNodes = [],
  csiDrivers = [],
  csiStorageCapacities = [],
  volumeAttachments = [],
}: Case): ClusterObjectsInput {
  return {
    namespaces,
    services,
    podDisruptionBudgets: pdbs,
    priorityClasses,
    replicationControllers,
    replicaSets,
    statefulSets,
    persistentVolumes: pvs,
    persistentVolumeClaims: pvcs,
    storageClasses,
    csiNodes,
    csiDrivers,
    csiStorageCapacities,
    volumeAttachments,
  };
}

/** Objects beside nodes and pods that change the verdict on this pod. */
function unmodelledObjects(scheduling: Case, pod: Pod): string | undefined {
  const extended = new Set(
    (scheduling.deviceClasses ?? []).map(
      input => deviceClasses.read(input).extendedResourceName,
    ),
  );
  const asked = containersOf(pod.spec).flatMap(({ resources }) =>
    Object.keys(resources?.requests ?? {}),
  );
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
    return { ...verdict, unknown: `preemption: ${decision.preemptionUnknown}` };
  }
  if (decision.outcome === 'scheduled' && decision.caveats.length > 0) {
    const why = decision.caveats.map(caveat => caveat.message).join(' ');
    return { ...verdict, unknown: why };
  }
  return {
    ...verdict,
    ...(scores && { scores, total, best: [...decision.best].sort() }),
    ...(message !== undefined && { message }),
    ...preemptionOf(decision.candidates ?? []),
  };
}

function preemptionOf(candidates: PreemptionCandidate[]): Partial<Verdict> {
  const named = candidates.flatMap(({ node, victims, message }) =>
    victims ? [{ node, victims, message }] : [],
  );
  if (named.length < candidates.length) {
    return { unknown: 'preemption: which of several equal pods go is chance' };
  }
  if (named.length === 0) {
    return {};
  }
  const [{ node, victims }] = named;
  return {
    nominated: node,
    ...(victims.length > 0 && { victims }),
    ...(named.length > 1 && { candidates: named }),
  };
}

function withoutEmptyPlugin({
  plugin,
  ...status
}: Decision['status'][string]['kubeReason']) {
  return plugin ? { plugin, ...status } : status;
}
