import type { Caveat } from '@berth/backstage-plugin-berth-scheduler';
import type { InputProblem } from '../../preview/checkInputs';

export const preview = {
  title: 'Placement preview',
  inputs: 'What to place',
  field: {
    workload: 'Workload',
    replicas: 'Replicas',
    gpus: 'GPUs per replica',
    accelerator: 'GPU model',
    cpu: 'CPU per replica',
    memory: 'Memory per replica',
    cluster: 'Cluster',
    tolerations: 'Tolerates',
    together: 'All or nothing',
    besides_one: 'Beside the {{count, number}} pod that runs now',
    besides_other: 'Beside the {{count, number}} pods that run now',
  },
  less: '{{field}}: one less',
  more: '{{field}}: one more',
  noAccelerator: 'None',
  anyModel: 'Any ({{resource}})',
  addToleration: 'Tolerate another taint',
  removeToleration: 'No longer tolerate {{toleration}}',
  noOtherTaints: 'No other taints in this cluster',
  reset: 'Back to how it runs now',
  problem: {
    wholeNumber: 'A whole number, please',
    atLeastOne: 'At least 1',
    tooManyReplicas: 'At most 5,000',
    tooManyGpus: 'At most 1,000',
    quantity: 'A quantity such as 500m, 32 or 256Gi',
    acceleratorMissing: 'Choose a model',
  },
  headline: {
    fitsOne: 'It fits',
    fits: 'All {{replicas, number}} fit',
    partly: '{{placed, number}} of {{replicas, number}} fit',
    none: '0 of {{replicas, number}} fit',
    together: 'None starts',
    unknown: 'Cannot tell',
  },
  headlineAsOf: '{{headline}} as of {{time}}',
  because: {
    waits: 'the {{ordinal}} waits for {{what}} on one node',
    nowhere: 'no node takes the {{ordinal}}: {{reason}}',
    together:
      'only {{total, number}} of {{replicas, number}} would fit at once',
    room_one: 'room for {{count, number}} more',
    room_other: 'room for {{count, number}} more',
    full: 'then it is full',
    unknown: 'Berth does not model something that decides here',
    noNodes: 'the cluster has no nodes',
  },
  what: {
    gpus: '{{gpus, number}} {{model}}',
    cpu: '{{quantity}} CPU',
    memory: '{{quantity}} memory',
    other: '{{resource}}',
  },
  ordinal: {
    one: '{{n}}st',
    two: '{{n}}nd',
    few: '{{n}}rd',
    other: '{{n}}th',
  },
  nodes: 'Nodes',
  zone: 'zone {{zone}}',
  noZone: 'no zone',
  corner: {
    placed: '+{{n, number}}',
    free: '{{n, number}} free',
    full: 'full',
    room: 'room',
    taint: 'taint',
    cordon: 'cordon',
    selector: 'selector',
    port: 'port',
    pods: 'pods',
    cpu: 'CPU',
    memory: 'memory',
    storage: 'storage',
    name: 'name',
    other: 'no',
    unknown: '?',
  },
  node: {
    chosen_one: '{{name}}: {{count, number}} replica lands here',
    chosen_other: '{{name}}: {{count, number}} replicas land here',
    open: '{{name}}: one more would fit',
    closed: '{{name}}: does not fit. {{reasons}}',
    unknown: '{{name}}: unknown',
    units: '{{held, number}} of {{total, number}} {{resource}} taken before',
    then: 'After that: {{reasons}}',
  },
  fold: '{{n, number}} ×',
  foldLabel: '{{n, number}} nodes like {{name}}: show each',
  unfold: 'Fold again',
  reasons: 'Why the next one fits nowhere',
  reasonsWhenFits: 'Why nodes are left out',
  reasonRow: '{{n, number}} of {{total, number}} nodes',
  message: 'What kube-scheduler would say',
  preemptionOpen:
    'kube-scheduler adds what preemption would do; Berth does not model that for this pod.',
  preempts_one:
    'The next one would preempt {{count, number}} pod of lower priority on {{node}}.',
  preempts_other:
    'The next one would preempt {{count, number}} pods of lower priority on {{node}}.',
  preemptsElsewhere_one: '{{count, number}} other node would do as well.',
  preemptsElsewhere_other: '{{count, number}} other nodes would do as well.',
  copy: 'Copy',
  copied: 'Copied',
  asOf: 'As Kubernetes {{version}} would schedule it, on the state of {{duration}} ago.',
  asOfLast:
    'As Kubernetes {{version}} would schedule it, on the last state Berth saw, {{duration}} ago.',
  versionNearest:
    'The cluster runs {{actual}}; {{version}} is the nearest that Berth models.',
  versionUnknown: 'The version of the cluster is not known.',
  earlier: 'For the inputs before this one',
  caveats: 'Of the nodes that fit, kube-scheduler may choose others.',
  caveat: {
    'default-topology-spread':
      'kube-scheduler spreads the pods of a controller over zones and nodes by default.',
    'pod-affinity': 'The pod prefers to be near, or away from, other pods.',
    'affinity-of-existing-pods':
      'Pods that run already prefer to be near, or away from, this one.',
  },
  forbidden: {
    title: 'You may not look into clusters',
    detail:
      'The preview needs the permission berth.clusters.read. What runs here stays visible; ask whoever runs this portal for the rest.',
  },
  failed: {
    title: 'The state of {{cluster}} cannot be read now',
    detail: 'Berth tries again by itself.',
    retry: 'Try again now',
  },
  missing: {
    title: 'Berth has no state of {{cluster}}',
    detail: 'It is not watched, or it has not answered yet.',
  },
  loading: 'Loading the state of {{cluster}}',
} as const satisfies {
  problem: Record<InputProblem, string>;
  caveat: Record<Caveat['code'], string>;
} & Record<string, unknown>;
