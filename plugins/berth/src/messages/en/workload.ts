import type {
  Link,
  Origin,
  PodDemand,
  Progress,
  Relation,
  Resize,
} from '@berth/backstage-plugin-berth-workloads';

/** What the tab says of an object beyond its pods, whatever its kind. */
export const workload = {
  state: 'State',
  for: 'for {{duration}}',
  because: 'The condition behind it',
  conditionStale: 'about an older spec',
  recognised: {
    title: 'Understood',
    convention:
      'as {{system}}, by labels, images or ports: the object does not say so itself',
    generic:
      'by what all objects have in common: Berth has no rules for this kind',
  },
  nearest: '{{given}} is not known to Berth and was read as {{read}}',
  unreadFields_one:
    '{{count, number}} field holds another type than the API promises and was not read',
  unreadFields_other:
    '{{count, number}} fields hold another type than the API promises and were not read',
  progress: {
    title: 'Progress',
    of: '{{done}} / {{total}} {{what}}',
    open: '{{done}} {{what}} so far',
    percent: '{{percent}} done',
    bar: '{{done}} of {{total}} {{what}}',
    active: '{{n, number}} running',
    failed: '{{n, number}} failed',
    remaining: 'about {{duration}} left',
    what: {
      ready: 'ready',
      updated: 'updated',
      available: 'available',
      completions: 'completions',
      jobs: 'jobs',
      tasks: 'tasks',
      epochs: 'epochs',
      steps: 'steps',
      percent: '%',
      nodes: 'nodes',
      endpoints: 'endpoints',
    },
  },
  scaling: {
    title: 'Scaling',
    replicas: 'replicas',
    resources: 'size of pods',
    between: '{{min, number}} to {{max, number}}',
    atLeast: 'at least {{min, number}}',
    atMost: 'at most {{max, number}}',
    now: '{{n, number}} now',
    wants: 'wants {{n, number}}',
    by: 'by {{object}}',
    bySelf: 'by itself',
  },
  models: 'Models',
  modelFrom: 'from {{source}}',
  endpoints: 'Reached at',
  scope: {
    cluster: 'inside the cluster only',
    external: 'from outside',
    unknown: 'from where is not known',
  },
  links: 'Pages',
  link: {
    dashboard: 'Dashboard',
    endpoint: 'Endpoint',
  },
  newWindow: 'opens in a new tab',
  obstacles: 'Held back by',
  obstacle: '{{resource}}: asks for {{requested}}, {{used}} of {{limit}} taken',
  quotas: 'Quota',
  quota: {
    resource: 'Resource',
    flavor: 'Flavor',
    used: 'Used',
    reserved: 'Reserved',
    guaranteed: 'Guaranteed',
    limit: 'Limit',
    none: 'not given',
  },
  resources: {
    title_one: '{{pod}} has not what it wants',
    title_other: '{{pod}} and {{more, number}} more have not what they want',
    limit: '{{resource}} at most',
    wants: 'Wants',
    granted: 'Granted',
    has: 'Has',
  },
  resize: {
    deferred: 'It waits for room on its node.',
    infeasible: 'It never fits its node.',
    inProgress: 'Its node is about it.',
    failing: 'Its node tried, and failed.',
  },
  notDrawn:
    'What is installed for the details of {{kind}} failed; this is what Berth draws of any kind',
  advice: {
    title: 'Out of date, or without effect',
    field: 'Field',
  },
  createdBy: 'Created by',
  origin: {
    argocd: 'Argo CD Application {{name}}',
    flux: 'Flux {{kind}} {{name}}',
    helm: 'Helm release {{name}}',
    template: 'template {{template}}',
  },
  helmUnnamed: 'Helm',
  helmChart: 'chart {{chart}}',
  managedBy: 'Status written by',
  references: 'Has to do with',
  relation: {
    scales: 'scales {{object}}',
    protects: 'protects {{object}}',
    runs: 'runs {{object}}',
    uses: 'uses {{object}}',
    queuesIn: 'queues in {{object}}',
    manages: 'manages {{object}}',
    routesTo: 'routes to {{object}}',
    describes: 'describes {{object}}',
  },
  referencesMore_one: 'and {{count, number}} more',
  referencesMore_other: 'and {{count, number}} more',
  chain_one: '{{count, number}} object that it made',
  chain_other: '{{count, number}} objects that it made',
  chainMore_one: 'and {{count, number}} more',
  chainMore_other: 'and {{count, number}} more',
  asks: {
    now: 'Preview again',
    onResume: 'Preview what resuming would ask for',
    onSchedule: 'Preview the next run',
    ifRepeated: 'Preview another run',
  },
} as const satisfies {
  progress: { what: Record<Progress['what'], string> } & Record<
    string,
    unknown
  >;
  link: Record<Link['what'], string>;
  origin: Record<Origin['by'], string>;
  relation: Record<Relation, string>;
  asks: Record<PodDemand['when'], string>;
  resize: Record<Resize['state'], string>;
} & Record<string, unknown>;
