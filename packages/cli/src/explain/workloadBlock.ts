import {
  roleWords,
  type PodSet,
  type PodUnit,
  type Scaling,
  type Workload,
} from '@berth/backstage-plugin-berth-workloads';

/** What could move the cursor of a terminal, or begin another line. */
// eslint-disable-next-line no-control-regex -- these are the characters that are meant
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

const WHEN = {
  now: 'asks for',
  onResume: 'will ask, once resumed, for',
  onSchedule: 'asks, each time, for',
  ifRepeated: 'asked for',
} as const;

/** A workload in a few lines for people. */
export function workloadBlock(workload: Workload): string {
  const { kind, namespace, name, health, reason } = workload;
  const where = namespace === undefined ? name : `${namespace}/${name}`;
  return [
    `${kind} ${where}: ${health}`,
    ...[reason, ...details(workload)].map(line => `  ${line}`),
  ]
    .map(line => line.replace(CONTROLS, ' '))
    .join('\n');
}

function details(workload: Workload): string[] {
  return [
    whatItIs(workload),
    ...(workload.since ? [`since ${workload.since}`] : []),
    ...workload.progress.map(
      ({ what, done, total }) =>
        `${what}: ${done}${total === undefined ? '' : ` of ${total}`}`,
    ),
    ...asks(workload),
    ...workload.scaling.map(scaling),
    ...workload.obstacles.map(
      obstacle => `blocked by quota ${obstacle.name}: ${obstacle.message}`,
    ),
    ...workload.models.flatMap(({ name, source }) =>
      name || source ? [`model: ${name ?? source}`] : [],
    ),
    ...workload.endpoints.map(
      ({ address, port }) => `at ${address}${port ? `:${port}` : ''}`,
    ),
    ...workload.owners.map(({ kind, name }) => `owned by ${kind} ${name}`),
    ...workload.createdBy.map(({ by }) => `created by ${by}`),
    ...workload.advice.flatMap(({ field, problem, remedy }) => [
      `advice: ${field}: ${problem}`,
      `        ${remedy}`,
    ]),
    ...warnings(workload),
  ];
}

function whatItIs(workload: Workload): string {
  const { role, system, recognisedBy, version, group } = workload;
  const apiVersion = group ? `${group}/${version.given}` : version.given;
  const how = {
    kind: `${roleWords[role]} of ${system}`,
    convention: `${roleWords[role]}, recognised as ${system} by convention`,
    generic: 'of a kind that is not known, judged by what all have in common',
  };
  return version.isNearest
    ? `${how[recognisedBy]}; ${apiVersion} was read as ${version.read}`
    : `${how[recognisedBy]}, ${apiVersion}`;
}

function asks({ asks: demand }: Workload): string[] {
  if (!demand) {
    return [];
  }
  const { units, queue, priorityClass } = demand;
  return [
    ...units.flatMap(unit =>
      unit.sets.map(set => `${WHEN[demand.when]} ${podSet(set, unit)}`),
    ),
    ...(queue ? [`queue: ${queue.name} (${queue.system})`] : []),
    ...(priorityClass ? [`priority: ${priorityClass}`] : []),
  ];
}

function podSet(set: PodSet, { times, gang, topology }: PodUnit): string {
  const rule = set.topology ?? topology;
  return [
    `${times === 1 ? '' : `${times} × `}${set.count} × ${set.name}`,
    requestsOf(set),
    set.perNode ? 'one on each node' : '',
    gang ? `at least ${gang.minimum} of a unit or none` : '',
    rule ? `${rule.mode} within ${rule.key}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function requestsOf({ pod }: PodSet): string {
  const containers = pod.spec.containers as Array<{
    resources?: { requests?: Record<string, string | number> };
  }>;
  return containers
    .flatMap(({ resources }) => Object.entries(resources?.requests ?? {}))
    .map(([resource, quantity]) => `${resource} ${quantity}`)
    .join(', ');
}

function scaling({ by, of, min, max, mode, part }: Scaling): string {
  const bounds =
    min === undefined && max === undefined
      ? ''
      : `, ${min ?? 0} to ${max ?? 'as many as there is room for'}`;
  const who = by ? ` by ${by.kind} ${by.name}` : '';
  return `${of} scaled${part ? ` of ${part}` : ''}${who}${bounds}${
    mode ? ` (${mode})` : ''
  }`;
}

function warnings({ warnings: { count, fields } }: Workload): string[] {
  return count === 0
    ? []
    : [
        `${count} ${
          count === 1 ? 'field' : 'fields'
        } of the wrong type: ${fields
          .map(({ field, expected }) => `${field || 'it'} is no ${expected}`)
          .join(', ')}`,
      ];
}
