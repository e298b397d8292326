import { Fields } from '../json/Fields';
import { listOf } from '../json/read';
import { resourcesOf } from '../kinds/core/containerResources';
import { podKind } from '../kinds/core/pod';
import type { Pod, ResourceList } from '../kubernetes';
import type { PodResources } from '../model';
import { parseQuantity } from '../quantity/parseQuantity';
import { nothingRelated } from '../understand/Related';

const CONTEXT = { related: nothingRelated, version: 'v1' };

/**
 * The pods that are resized in place, or whose containers were granted or have something else than they want; alike ones
 * together. A container that reports neither is taken to have what it wants.
 *
 * Source: KEP-1287.
 * @public
 */
export function podResources(pods: readonly Pod[]): PodResources[] {
  const groups = new Map<string, PodResources>();
  for (const pod of pods) {
    const fields = Fields.of(pod);
    const resize = podKind.resize?.(fields, CONTEXT);
    if (!resize && !differs(pod)) continue;
    const containers = resourcesOf(fields);
    const key = JSON.stringify([
      resize?.state,
      resize?.reason?.message,
      containers,
    ]);
    const known = groups.get(key);
    if (known) {
      known.pods++;
    } else {
      groups.set(key, { pods: 1, pod: pod.metadata.name, resize, containers });
    }
  }
  return [...groups.values()];
}

function differs({ spec, status }: Pod): boolean {
  const statuses = new Map(
    listOf(status?.containerStatuses).map(one => [one.name, one]),
  );
  return listOf(spec?.containers).some(({ name, resources }) => {
    const has = statuses.get(name);
    return (
      isOther(resources?.requests, has?.allocatedResources) ||
      isOther(resources?.requests, has?.resources?.requests) ||
      isOther(resources?.limits, has?.resources?.limits)
    );
  });
}

/** Of what is in both: a runtime need not tell of every resource. */
function isOther(
  wanted: ResourceList | undefined,
  has: ResourceList | undefined,
): boolean {
  return Object.entries(wanted ?? {}).some(([resource, quantity]) => {
    const other = has?.[resource];
    return (
      other !== undefined &&
      other !== quantity &&
      parseQuantity(other) !== parseQuantity(quantity)
    );
  });
}
