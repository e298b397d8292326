import type { ServiceScope } from '@berth/backstage-plugin-berth-common';

export const services = {
  scope: {
    label: 'Which services',
    owned: 'Owned',
    named: 'Starred',
    all: 'All I may see',
  } satisfies Record<ServiceScope, string> & { label: string },
  verdict: {
    bad_one: '{{count, number}} of {{of, number}} services is in trouble.',
    bad_other: '{{count, number}} of {{of, number}} services are in trouble.',
    look_one: '{{count, number}} of {{of, number}} services is worth a look.',
    look_other:
      '{{count, number}} of {{of, number}} services are worth a look.',
    unknown_one:
      'How {{count, number}} of {{of, number}} services fares now is not known.',
    unknown_other:
      'How {{count, number}} of {{of, number}} services fare now is not known.',
    good_one: '{{of, number}} service, and it is healthy.',
    good_other: 'All {{of, number}} services are healthy.',
    narrowed: 'Of what the filters leave: {{verdict}}',
    first: ': {{sentence}}.',
  },
  forbidden: {
    title: 'You may not list services',
    detail:
      'Berth lists them to whoever the portal lets read the catalog. Ask whoever runs this portal.',
  },
  tones: 'Filter by state',
  toneCount: '{{n, number}} {{tone}}',
  counts: {
    all_one: '{{count, number}} service',
    all_other: '{{count, number}} services',
    some: '{{total, number}} of {{inScope, number}} services',
  },
  search: 'Search by name or owner',
  filters: 'Filters',
  any: 'Any',
  reset: 'Clear all filters',
  filter: {
    owner: 'Owner',
    system: 'System',
    cluster: 'Cluster',
    gpu: 'GPU model',
  },
  symptoms: 'Filter by Argo CD and pods',
  symptomCount: {
    sync: '{{n, number}} out of sync',
    pods: '{{n, number}} with pods pending',
  },
  option: '{{value}} ({{n, number}})',
  unknownModel: 'Model unknown',
  list: 'Services',
  loading: 'Loading services',
  where: 'Where',
  runs: 'Runs',
  pods: 'Pods',
  scale: 'Scale',
  gpus: 'GPUs',
  argo: 'Argo CD',
  none: '–',
  moreClusters: '{{first}} +{{n, number}}',
  podsOf: '{{available, number}} of {{desired, number}} available',
  podsPending: '{{n, number}} pending',
  scaleOf: '{{current, number}} of {{min, number}}–{{max, number}}',
  scaleWants:
    '{{current, number}} of {{min, number}}–{{max, number}}, wants {{desired, number}}',
  gpusAll: '{{requested, number}} {{unit}}',
  gpusSome: '{{bound, number}} of {{requested, number}} {{unit}}',
  synced: 'Synced',
  outOfSync: 'OutOfSync',
  outOfSyncOf: '{{outOfSync, number}} of {{total, number}} OutOfSync',
  syncUnknown: 'Unknown',
  moreProblems: 'and {{n, number}} more',
  nothingOwned: {
    title: 'You own no service that says where it runs',
    detail:
      'A Component is listed here when you, or a group you belong to, own it, and when it carries an annotation such as this:',
    action: 'Show all I may see',
  },
  nothingNamed: {
    title: 'No starred services',
    detail: 'Star a Component on its page, and it is listed here.',
  },
  nothingAll: {
    title: 'No service says where it runs',
    detail:
      'A Component is listed here when it carries an annotation such as this:',
  },
  nothingLeft: {
    title: 'No service matches these filters',
    detail_one: 'There is {{count, number}} without them.',
    detail_other: 'There are {{count, number}} without them.',
  },
  firstOnly:
    'You have starred {{starred, number}} entities; the first {{shown, number}} are looked at.',
  widget: {
    fine_one: '{{count, number}} service, nothing that needs you.',
    fine_other: '{{count, number}} services, nothing that needs you.',
    all: 'All my services',
  },
} as const;
