import type { PodInput } from '../kubernetes/types';

/** Sources of volumes that no filter looks at. Their names differ between pods that are alike otherwise. */
const UNATTACHED = [
  'configMap',
  'downwardAPI',
  'emptyDir',
  'hostPath',
  'image',
  'nfs',
  'projected',
  'secret',
];

/** A pod as it came: any field may be anything. */
interface Loose {
  [field: string]: Loose | undefined | null;
}

/**
 * Everything of a pod that its traits are made from, as text: pods with the same text are alike, and what is read of one
 * holds for all. It is taken from the object as it came, whatever that is, because reading an object takes longer than
 * comparing it, and most pods are alike to one that was read before.
 *
 * @returns `undefined` for an object that cannot be written as text, such as one that holds itself.
 */
export function traitsKey(pod: PodInput): string | undefined {
  try {
    const { metadata, spec, status } = pod as Loose;
    const volumes = attachedIn(spec?.volumes);
    return JSON.stringify([
      metadata?.namespace,
      metadata?.labels,
      Boolean(metadata?.deletionTimestamp),
      spec?.priority,
      spec?.priorityClassName,
      spec?.affinity?.podAffinity,
      spec?.affinity?.podAntiAffinity,
      containersIn(spec?.containers),
      containersIn(spec?.initContainers),
      spec?.overhead,
      spec?.resources,
      spec?.hostNetwork,
      volumes,
      volumes?.some(volume => volume?.ephemeral) && [
        metadata?.name,
        metadata?.uid,
      ],
      statusesIn(status?.containerStatuses),
      statusesIn(status?.initContainerStatuses),
      status?.resources,
      status?.allocatedResources,
      conditionsIn(status?.conditions),
    ]);
  } catch {
    // It holds itself, or has a getter that throws: whoever reads the pod finds out where.
    return undefined;
  }
}

function containersIn(list: unknown): unknown {
  return eachIn(list, container => [
    container?.name,
    container?.restartPolicy,
    container?.resources,
    container?.ports,
  ]);
}

function statusesIn(list: unknown): unknown {
  return eachIn(list, container => [
    container?.name,
    container?.resources,
    container?.allocatedResources,
  ]);
}

/** Those that decide; others differ between pods that are alike otherwise. */
function conditionsIn(list: unknown): unknown {
  return Array.isArray(list)
    ? ['PodResizePending', 'DisruptionTarget'].map(type => {
        const found = list.find(condition => condition?.type === type);
        return found && [found.status, found.reason];
      })
    : list;
}

function attachedIn(list: unknown): Loose[] | undefined {
  return Array.isArray(list)
    ? list.filter(volume => !UNATTACHED.some(source => volume?.[source]))
    : undefined;
}

function eachIn(
  list: unknown,
  pick: (element: Loose | undefined) => unknown,
): unknown {
  return Array.isArray(list) ? list.map(pick) : list;
}
