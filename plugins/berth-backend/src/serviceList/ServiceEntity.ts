import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** What a list says of an entity by itself. */
export interface ServiceEntity {
  entityRef: string;
  title: string;
  type?: string;
  owner?: string;
  system?: string;
}

/** The fields of an entity that {@link readServiceEntity} reads. */
export const SERVICE_ENTITY_FIELDS = [
  'metadata.title',
  'spec.type',
  'spec.owner',
  'spec.system',
];

/** Whoever wrote the entity may have written anything: what is not a text or no reference is left out. */
export function readServiceEntity(entity: Entity): ServiceEntity {
  const { metadata, spec } = entity;
  return {
    entityRef: stringifyEntityRef(entity),
    title: textOf(metadata.title) ?? metadata.name,
    type: textOf(spec?.type),
    owner: referenceOf(spec?.owner, 'group', entity),
    system: referenceOf(spec?.system, 'system', entity),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function referenceOf(
  value: unknown,
  defaultKind: string,
  entity: Entity,
): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    // It throws `Error` or `TypeError`, and only for a text that is no reference.
    return undefined;
  }
}
