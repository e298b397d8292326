import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ENTITY_REF } from '@berth/backstage-plugin-berth-common';
import type { Application } from '@berth/backstage-plugin-berth-workloads';
import type { ApplicationSelection, EntitySelection } from './EntitySelection';
import { matchesLabels } from './selector';

/** Whether an Application names the entity, or the entity's annotations select it. */
export function applicationBelongs(
  application: Application,
  selection: EntitySelection,
): boolean {
  return (
    namedEntity(application) === selection.entityRef ||
    (selection.applications !== undefined &&
      isSelected(application, selection.applications))
  );
}

/** Whether an entity's annotations select an Application. */
export function isSelected(
  { metadata, spec }: Application,
  { name, requirements, namespace, project }: ApplicationSelection,
): boolean {
  return (
    (name === undefined || metadata.name === name) &&
    (requirements === undefined ||
      matchesLabels(requirements, metadata.labels)) &&
    (namespace === undefined || metadata.namespace === namespace) &&
    (project === undefined || (spec.project ?? 'default') === project)
  );
}

/** The entity that an Application names as its own. */
export function namedEntity({ metadata }: Application): string | undefined {
  const named = metadata.annotations?.[ENTITY_REF];
  return named === undefined ? undefined : normalised(named);
}

/** `undefined` for a text that is no reference: whoever wrote the Application meant no entity that exists. */
function normalised(reference: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(reference.trim(), {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    // It throws `Error` or `TypeError`, and only for a text that is no reference.
    return undefined;
  }
}
