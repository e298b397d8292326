/** The preview of pods that go together: several sets, gangs, topologies. */
export const units = {
  field: {
    times: 'How many of these',
    count: 'Pods',
    gpus: 'GPUs per pod',
  },
  of: '{{field}} of {{name}}',
  unit: 'Unit {{n}}',
  perNode: 'one on each node that takes it',
  partialSet: 'may ask for more than is known',
  gang: 'all or nothing: fewer than {{n, number}} pods do not start',
  minimum: 'fewer than {{n, number}} are of no use',
  hyperNode: 'close to each other by the network, which Berth does not model',
  tooMany: 'More than 5,000 pods in all: too many for a browser',
  headline: {
    fits_one: '{{count, number}} pod fits',
    fits_other: 'All {{count, number}} pods fit',
    partly: '{{placed, number}} of {{pods, number}} pods fit',
    none: '0 of {{pods, number}} pods fit',
    together: 'None starts',
    unknown: 'Cannot tell',
  },
  because: {
    obstacle: '{{set}}: {{reason}}',
    noNodes: '{{set}}: no node to try',
    fits: 'gangs whole, rules kept',
    inputs: 'a field needs another number',
    nothing: 'nothing is asked for now',
    unknown: 'Berth does not model something that decides here',
  },
  doubt: {
    partial:
      'What the controller adds to the pods of {{sets}} is not known, such as a preset or a runtime: they may ask for more than this.',
    hyperNodes:
      'A rule about HyperNodes of Volcano decides here, and Berth does not model it.',
    deadline: 'There was no answer within two seconds.',
  },
  asFarAsKnown:
    'By what is known, {{placed, number}} of {{pods, number}} pods would find room.',
  when: {
    now: 'What it asks for now.',
    onResume: 'It is suspended: this is what resuming asks for.',
    onSchedule: 'It runs on a schedule: this is what one run asks for.',
    ifRepeated: 'It is over: this is what another run would ask for.',
  },
  queue:
    'It queues in {{queue}} ({{system}}) first. This is about room on nodes, not about that queue’s quota.',
  ways: {
    times: '{{name}}: {{n, number}} in place of {{before, number}} of these',
    count: '{{name}}: {{n, number}} in place of {{before, number}} pods',
    gpus: '{{name}}: {{n, number}} in place of {{before, number}} GPUs per pod',
  },
  table: 'Where the pods land',
  set: 'Set',
  placed: 'Fit',
  where: 'Nodes',
  ofCount: '{{placed, number}} / {{asked, number}}',
  tried: 'tried, and taken back',
  inDomain: 'in {{domain}}',
  nodeTimes: '{{node}} × {{n, number}}',
  setTimes: '{{n, number}} × {{set}}',
  lands: '{{node}}: {{sets}} here',
  moreNodes_one: 'and {{count, number}} more node',
  moreNodes_other: 'and {{count, number}} more nodes',
  nowhere: 'nowhere',
  message: 'Why the next pod fits nowhere',
} as const;
