import { queuedDemand } from '../asks/queuedDemand';
import { Conditions } from '../conditions/Conditions';
import { conventions } from '../conventions';
import { Fields } from '../json/Fields';
import { messageOf } from '../json/read';
import { ReadLog } from '../json/ReadLog';
import { genericKind } from '../kinds/generic/genericKind';
import type { HealthVerdict, WorkloadKind } from '../kinds/WorkloadKind';
import { workloadKindOf, workloadKinds } from '../kinds/workloadKinds';
import type { HealthCause, Workload } from '../model';
import { cutMessage } from './cutMessage';
import { guardedKind } from './guardedKind';
import { healthInWords } from './healthInWords';
import { identityOf } from './identityOf';
import { nearestVersion } from './nearestVersion';
import { originsOf } from './originsOf';
import { ownersOf } from './ownersOf';
import { nothingRelated, Related } from './Related';
import { removedVersions } from './removedVersions';
import { scalingOf } from './scalingOf';

/**
 * What an object is, how it is, and which pods it will ask for.
 *
 * Pure and total: whatever the object, there is an answer. Kinds that are not known are read by what all objects have in
 * common, and marked so; what cannot be read is `Unknown` and counted among the warnings.
 *
 * @param object - Any Kubernetes object, as JSON.
 * @param related - The other objects of the cluster.
 * @param kinds - The kinds that are known, in case there are others than Berth's own.
 * @public
 */
export function understand(
  object: unknown,
  related: Related = nothingRelated,
  kinds: readonly WorkloadKind[] = workloadKinds,
): Workload {
  return understandLogged(object, { related, kinds, log: new ReadLog() });
}

/** As {@link understand}, and the log can be asked what was read. */
export function understandLogged(
  object: unknown,
  options: { related: Related; kinds: readonly WorkloadKind[]; log: ReadLog },
): Workload {
  const { related, kinds, log } = options;
  const fields = Fields.of(object, log);
  const { version: given, ...identity } = identityOf(fields);
  const known = workloadKindOf(identity, kinds);
  const broken = new Set<string>();
  const onBroken = (reading: string) => {
    broken.add(reading);
    log.wrong(`(rule of ${identity.kind}).${reading}`, 'answer');
  };
  const kind = known ? guardedKind(known, onBroken) : genericKind;
  const version = nearestVersion(given, kind.versions);
  const context = { related, version: version.read };
  const verdict = verdictOf(fields, version.read, kind, related);
  const workload: Omit<Workload, 'warnings'> = {
    ...identity,
    version,
    system: kind.system,
    role: kind.roleOf?.(fields, context) ?? kind.role,
    recognisedBy: known ? 'kind' : 'generic',
    health: verdict.health,
    reason: messageOf(healthInWords(verdict.cause, verdict.condition)) ?? '',
    cause: cutMessage(verdict.cause),
    condition: verdict.condition,
    since: verdict.since ?? verdict.condition?.since,
    conditions: [...Conditions.of(fields).all],
    progress: kind.progress?.(fields, context) ?? [],
    rollout: kind.rollout?.(fields, context),
    resources: kind.resources?.(fields, context) ?? [],
    resize: kind.resize?.(fields, context),
    asks: queuedDemand(fields, kind.asks?.(fields, context)),
    scaling: [
      ...(kind.scaling?.(fields, context) ?? []),
      ...scalingOf(identity, { related, kinds }),
    ],
    quotas: kind.quotas?.(fields, context) ?? [],
    obstacles: (kind.obstacles?.(fields, context) ?? []).map(cutMessage),
    endpoints: kind.endpoints?.(fields, context) ?? [],
    models: kind.models?.(fields, context) ?? [],
    parts: (kind.parts?.(fields, context) ?? []).map(cutMessage),
    references: kind.references?.(fields, context) ?? [],
    owners: ownersOf(fields, related),
    createdBy: originsOf(fields),
    managedBy: kind.managedBy?.(fields, context),
    selector: kind.selector?.(fields, context),
    links: kind.links?.(fields, context) ?? [],
    advice: [
      ...removedVersions({ ...identity, version: given }),
      ...(kind.advice?.(fields, context) ?? []),
    ],
  };
  const convention = conventions.find(
    ({ kinds: names, recognises }) =>
      known !== undefined &&
      names.includes(`${known.group}/${known.kind}`) &&
      recognises(fields),
  );
  return {
    ...workload,
    ...(convention && {
      ...convention.read(fields, workload, related),
      recognisedBy: 'convention' as const,
    }),
    ...(broken.size > 0 && unknownBy([...broken])),
    warnings: log.warnings,
  };
}

/** What one reading should have said might be the very thing that is wrong. */
function unknownBy(
  broken: readonly string[],
): Pick<Workload, 'health' | 'reason' | 'cause' | 'condition' | 'since'> {
  const cause: HealthCause = {
    code: 'brokenRule',
    readings: broken.join(', '),
  };
  return {
    health: 'Unknown',
    reason: healthInWords(cause, undefined),
    cause,
    condition: undefined,
    since: undefined,
  };
}

function verdictOf(
  object: Fields,
  version: string,
  kind: WorkloadKind,
  related: Related,
): HealthVerdict {
  const broken = ['metadata', 'spec', 'status'].find(
    key => object.any(key) !== undefined && !object.object(key).exists,
  );
  if (!object.exists || broken || !object.object('metadata').exists) {
    const field = object.exists ? broken ?? 'metadata' : 'the object';
    return { health: 'Unknown', cause: { code: 'unreadable', field } };
  }
  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health.go` `GetResourceHealth`. Argo CD makes an exception for
  // hooks that carry its finalizer; finalizers are not among the fields that Berth reads.
  const metadata = object.object('metadata');
  if (metadata.string('deletionTimestamp') !== undefined) {
    return {
      health: 'Progressing',
      cause: { code: 'deleting' },
      since: metadata.time('deletionTimestamp'),
    };
  }
  return kind.health(object, { related, version });
}
