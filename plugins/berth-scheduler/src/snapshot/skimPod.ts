import { isText, isTime } from '../input/words';
import type { Pod, PodInput } from '../kubernetes/types';

/** The few fields in which alike pods differ. */
export interface SkimmedPod {
  name: string;
  uid?: string;
  /** The node that it is on or was promised; empty where there is none. */
  nodeName: string;
  isNominated: boolean;
  schedulerName?: string;
  /** In milliseconds; NaN where it is not said. */
  started: number;
}

/** Reads only these fields; `undefined` where one of them is not what it has to be, so that somebody reads the pod whole. */
export function skimPod({
  metadata,
  spec,
  status,
}: PodInput): SkimmedPod | undefined {
  const { name = '', uid } = metadata ?? {};
  const {
    nodeName,
    schedulerName,
  }: { nodeName?: unknown; schedulerName?: unknown } = spec ?? {};
  const {
    phase,
    nominatedNodeName,
    startTime,
  }: { phase?: unknown; nominatedNodeName?: unknown; startTime?: unknown } =
    status ?? {};
  if (
    !isText(name) ||
    !isTextOrAbsent(uid) ||
    !isTextOrAbsent(nodeName) ||
    !isTextOrAbsent(schedulerName) ||
    !isTextOrAbsent(phase) ||
    !isTextOrAbsent(nominatedNodeName) ||
    !(isAbsent(startTime) || isTime(startTime))
  ) {
    return undefined;
  }
  return placed({
    name,
    uid: uid ?? undefined,
    started: isAbsent(startTime) ? NaN : Date.parse(startTime),
    phase,
    nodeName,
    schedulerName,
    nominatedNodeName,
  });
}

function isTextOrAbsent(value: unknown): value is string | null | undefined {
  return isAbsent(value) || isText(value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** The same of a pod that was read whole. */
export function skimmed({
  name,
  uid,
  spec,
  status,
  startTime,
}: Pod): SkimmedPod {
  return placed({
    name,
    uid,
    started: startTime ?? NaN,
    phase: status.phase,
    nodeName: spec.nodeName,
    schedulerName: spec.schedulerName,
    nominatedNodeName: status.nominatedNodeName,
  });
}

/** A pod that has ended is on no node, whatever it says. */
function placed(options: {
  name: string;
  uid?: string;
  started: number;
  phase?: string | null;
  nodeName?: string | null;
  schedulerName?: string | null;
  nominatedNodeName?: string | null;
}): SkimmedPod {
  const { name, uid, started, phase, nodeName, nominatedNodeName } = options;
  const schedulerName = options.schedulerName ?? undefined;
  const hasEnded = phase === 'Succeeded' || phase === 'Failed';
  return {
    name,
    uid,
    started,
    nodeName: hasEnded ? '' : nodeName || nominatedNodeName || '',
    isNominated: !nodeName,
    schedulerName,
  };
}
