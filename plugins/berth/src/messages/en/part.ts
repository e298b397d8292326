import type {
  Part,
  TopologyRule,
} from '@berth/backstage-plugin-berth-workloads';

type Step = Extract<Part, { type: 'step' }>['state'];

/** What a workload is made of: one tree for all kinds. */
export const part = {
  title: 'Made of',
  ready: '{{ready, number}} / {{desired, number}} ready',
  readyOnly: '{{ready, number}} ready',
  desiredOnly: '{{desired, number}} wanted',
  bar: '{{name}}: {{ready, number}} of {{desired, number}} ready',
  active: '{{n, number}} running',
  succeeded: '{{n, number}} succeeded',
  failed: '{{n, number}} failed',
  minimum: 'at least {{n, number}} together, or none',
  topology: {
    required: 'within one {{key}}',
    preferred: 'within one {{key}} if possible',
    exclusive: 'alone in its {{key}}',
  },
  share: '{{percent}} of traffic',
  more_one: '{{count, number}} more',
  more_other: '{{count, number}} more',
  queue: 'Queue',
  place: {
    one: '{{n}}st in queue {{queue}}',
    two: '{{n}}nd in queue {{queue}}',
    few: '{{n}}rd in queue {{queue}}',
    other: '{{n}}th in queue {{queue}}',
  },
  placeNext: 'next in queue {{queue}}',
  placeUnknown: 'in queue {{queue}}, its place is not known',
  waiting: '{{n, number}} waiting in all',
  ahead_one: '{{count, number}} ahead',
  ahead_other: '{{count, number}} ahead',
  aheadNames: 'before it: {{names}}',
  aheadNamesMore_one: 'before it: {{names}} and {{count, number}} more',
  aheadNamesMore_other: 'before it: {{names}} and {{count, number}} more',
  domains_one: '{{count, number}} domain',
  domains_other: '{{count, number}} domains',
  step: {
    done: 'done',
    active: 'under way',
    waiting: 'waiting',
    failed: 'failed',
  },
  schedule: 'Schedule',
  timeZone: 'time zone {{timeZone}}',
  last: 'last run {{duration}} ago',
  lastSuccessful: 'last success {{duration}} ago',
  neverRan: 'never ran',
  indexes: 'Indexes',
  completedIndexes: 'completed: {{indexes}}',
  failedIndexes: 'failed: {{indexes}}',
  recommendation: 'Recommended for {{container}}',
  bounds: 'between {{lower}} and {{upper}}',
  change: 'Last change',
} as const satisfies {
  topology: Record<TopologyRule['mode'], string>;
  step: Record<Step, string>;
} & Record<string, unknown>;
