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
    namesEntity(application, selection.entityRef) ||
    (selection.applications !== undefined &&
      isSelected(application, selection.applications))
  );
}

function isSelected(
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

function namesEntity(application: Application, entityRef: string): boolean {
  const named = application.metadata.annotations?.[ENTITY_REF];
  return named !== undefined && normalised(named) === entityRef;
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
