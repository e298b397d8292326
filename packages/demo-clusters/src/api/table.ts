import type { Kind } from '../kinds';
import type { KubernetesObject } from '../kubernetes';

export interface TableRow {
  cells: Array<string | number>;
  object: unknown;
}

export type IncludeObject = 'None' | 'Metadata' | 'Object';

export function includeObjectOf(query: URLSearchParams): IncludeObject {
  const text = query.get('includeObject');
  return text === 'None' || text === 'Object' ? text : 'Metadata';
}

/** `meta.k8s.io/v1` PartialObjectMetadata of an object. */
export function partialMetadata({ metadata }: { metadata: unknown }) {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
  };
}

export function columnDefinitions(kind: Kind) {
  const columns = kind.columns.map(column => ({
    name: column.name,
    type: column.type,
    format: '',
    description: column.description,
    priority: column.priority ?? 0,
  }));
  const name = {
    name: 'Name',
    type: 'string',
    format: 'name',
    description: 'Its name.',
    priority: 0,
  };
  // Events alone are printed by what happened; their name is for `-o wide`.
  return kind.plural === 'events'
    ? [...columns, { ...name, priority: 1 }]
    : [name, ...columns];
}

function row(
  kind: Kind,
  object: KubernetesObject,
  options: { now: Date; includeObject: IncludeObject },
): TableRow {
  const cells = kind.columns.map(c => c.cell(object, options.now));
  const { name } = object.metadata;
  const shown = {
    None: null,
    Metadata: partialMetadata(object),
    Object: object,
  };
  return {
    cells: kind.plural === 'events' ? [...cells, name] : [name, ...cells],
    object: shown[options.includeObject],
  };
}

/** `meta.k8s.io/v1` Table, which kubectl prints as it comes. A watch sends the columns only once. */
export function table(
  kind: Kind,
  objects: readonly KubernetesObject[],
  options: {
    metadata: Record<string, unknown>;
    now: Date;
    includeObject: IncludeObject;
    columns: boolean;
  },
) {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: options.metadata,
    columnDefinitions: options.columns ? columnDefinitions(kind) : null,
    rows: objects.map(object => row(kind, object, options)),
  };
}
