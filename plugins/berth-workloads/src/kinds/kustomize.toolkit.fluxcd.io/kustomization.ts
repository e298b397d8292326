import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';
import { fluxHealth } from '../toolkit.fluxcd.io/fluxHealth';
import {
  fluxDependencies,
  fluxInventory,
  fluxSource,
} from '../toolkit.fluxcd.io/fluxReferences';
import type { WorkloadKind } from '../WorkloadKind';

/** `kustomize.toolkit.fluxcd.io/v1` Kustomization of Flux: applies what a source has. */
export const fluxKustomizationKind: WorkloadKind = {
  group: 'kustomize.toolkit.fluxcd.io',
  kind: 'Kustomization',
  plural: 'kustomizations',
  versions: ['v1'],
  system: 'Flux',
  role: 'application',

  health(kustomization) {
    return fluxHealth(
      kustomization,
      conditions => conditions.whenTrue('Ready') !== undefined,
    );
  },

  parts(kustomization) {
    const spec = kustomization.object('spec');
    return [
      ...sourceOf(kustomization),
      {
        type: 'setting',
        name: 'interval',
        value: [
          spec.string('interval') ?? '',
          ...(spec.flag('prune') === true ? ['prune'] : []),
          ...(spec.flag('wait') === true ? ['wait'] : []),
        ].join(', '),
      },
    ];
  },

  references(kustomization) {
    const source = sourceReference(kustomization);
    return [
      ...(source ? [{ relation: 'uses' as const, ...source }] : []),
      ...fluxDependencies(kustomization),
      ...fluxInventory(kustomization),
    ];
  },
};

function sourceReference(kustomization: Fields) {
  return fluxSource(
    kustomization.object('spec', 'sourceRef'),
    kustomization.object('metadata').string('namespace'),
  );
}

/** With the revision that was applied, or else the one that could not be. */
function sourceOf(kustomization: Fields): Part[] {
  const object = sourceReference(kustomization);
  const status = kustomization.object('status');
  const message =
    status.string('lastAppliedRevision') ??
    status.string('lastAttemptedRevision');
  return object
    ? [{ type: 'object', name: 'source', object, ...(message && { message }) }]
    : [];
}
