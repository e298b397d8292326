/** What the template makes: `ui:options.workload` of the field. */
export const createdWorkloads = [
  'inference',
  'training',
  'batch',
  'notebook',
] as const;

export type CreatedWorkload = (typeof createdWorkloads)[number];

/** Everything that the field may hold, by the names that templates read. */
export const placementFields = [
  'model',
  'precision',
  'checkpoint',
  'contextLength',
  'concurrency',
  'gpu',
  'gpuProduct',
  'gpusPerPod',
  'cpu',
  'memory',
  'pods',
  'maxPods',
  'cluster',
] as const;

export type PlacementField = (typeof placementFields)[number];

/** The field as it stands on the page: text in every place, empty where nothing is said. */
export type PlacementTexts = Record<PlacementField, string>;

/**
 * The field as a task gets it. A count is a number; while one types it may be any text, which the template's schema
 * refuses by the field's name.
 */
export type PlacementValue = Partial<Record<PlacementField, string | number>>;

const pods: readonly PlacementField[] = [
  'gpuProduct',
  'gpusPerPod',
  'cpu',
  'memory',
  'pods',
  'cluster',
];

const fields: Record<CreatedWorkload, readonly PlacementField[]> = {
  inference: [
    'model',
    'precision',
    'checkpoint',
    'contextLength',
    'concurrency',
    'gpu',
    'cpu',
    'pods',
    'maxPods',
    'cluster',
  ],
  training: pods,
  batch: pods,
  // There is one pod of it, always.
  notebook: pods.filter(field => field !== 'pods'),
};

/** The fields that a workload of this type has. */
export function fieldsOf(workload: CreatedWorkload): readonly PlacementField[] {
  return fields[workload];
}

const COUNTS: ReadonlySet<PlacementField> = new Set([
  'contextLength',
  'concurrency',
  'gpusPerPod',
  'pods',
  'maxPods',
]);

/** May be left out: a template has no default for them that would come back into an empty field. */
const OPTIONAL: ReadonlySet<PlacementField> = new Set([
  'precision',
  'checkpoint',
  'gpuProduct',
  'cluster',
]);

/** Reads what a form holds, which a link may have filled with anything. */
export function readPlacement(value: unknown): PlacementTexts {
  const given =
    typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : {};
  const textOf = (field: PlacementField) => {
    const held = Object.hasOwn(given, field) ? given[field] : undefined;
    return typeof held === 'string' || typeof held === 'number'
      ? String(held)
      : '';
  };
  return Object.fromEntries(
    placementFields.map(field => [field, textOf(field)]),
  ) as PlacementTexts;
}

/** What a task is given. */
export function writePlacement(
  texts: PlacementTexts,
  workload: CreatedWorkload,
): PlacementValue {
  return Object.fromEntries(
    fieldsOf(workload).flatMap(field => {
      const text = texts[field];
      if (text === '' && OPTIONAL.has(field)) {
        return [];
      }
      const isCount = COUNTS.has(field) && /^\d{1,9}$/.test(text.trim());
      return [[field, isCount ? Number(text) : text]];
    }),
  );
}
