import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Kueue',
} as const;

const there = {
  health: 'Healthy',
  reason: 'It is there; it has no status',
  system: 'Kueue',
} as const;

function localQueue(name: string, uses: string): Example {
  return {
    kind: 'LocalQueue',
    name,
    expect: {
      ...waiting,
      role: 'queue',
      references: [{ relation: 'uses', kind: 'ClusterQueue', name: uses }],
    },
  };
}

/** Quotas of a queue in no cohort, which are limits too. */
function clusterQueue(
  name: string,
  quotas: Array<[flavor: string, resource: string, quota: string]>,
): Example {
  return {
    kind: 'ClusterQueue',
    name,
    expect: {
      ...waiting,
      role: 'queue',
      quotas: quotas.map(([flavor, resource, quota]) => ({
        flavor,
        resource,
        guaranteed: quota,
        limit: quota,
      })),
    },
  };
}

function resourceFlavor(name: string, uses?: string): Example {
  return {
    kind: 'ResourceFlavor',
    name,
    expect: {
      ...there,
      role: 'resourceFlavor',
      references: uses
        ? [{ relation: 'uses', kind: 'Topology', name: uses }]
        : [],
    },
  };
}

function topology(name: string, levels: string[]): Example {
  return {
    kind: 'Topology',
    name,
    expect: {
      ...there,
      role: 'topology',
      parts: levels.map(level => ({ type: 'level' as const, name: level })),
    },
  };
}

function cohort(name: string, parent?: string): Example {
  return {
    kind: 'Cohort',
    name,
    expect: {
      ...there,
      role: 'quota',
      references: parent
        ? [{ relation: 'uses', kind: 'Cohort', name: parent }]
        : [],
    },
  };
}

function priorityClass(name: string, value: number): Example {
  return {
    kind: 'WorkloadPriorityClass',
    name,
    expect: {
      ...there,
      role: 'priority',
      parts: [{ type: 'counts', name: 'priority', counts: { value } }],
    },
  };
}

function admissionCheck(
  name: string,
  options: { controller: string; parameters: [kind: string, name: string] },
): Example {
  const [kind, parameters] = options.parameters;
  return {
    kind: 'AdmissionCheck',
    name,
    expect: {
      ...waiting,
      role: 'admissionCheck',
      managedBy: options.controller,
      references: [{ relation: 'uses', kind, name: parameters }],
    },
  };
}

const cpuAndMemory = clusterQueue('cluster-queue', [
  ['default-flavor', 'cpu', '9'],
  ['default-flavor', 'memory', '36Gi'],
]);

export const kueue: ExampleExpectations = {
  'cluster-queue-two-resource-groups.yaml': [
    clusterQueue('cluster-queue', [
      ['spot', 'cpu', '9'],
      ['spot', 'memory', '36Gi'],
      ['spot', 'foo.com/gpu', '50'],
      ['on-demand', 'cpu', '18'],
      ['on-demand', 'memory', '72Gi'],
      ['on-demand', 'foo.com/gpu', '100'],
      ['pool1', 'bar.com/license', '10'],
      ['pool2', 'bar.com/license', '10'],
    ]),
  ],
  'cohort-quota.yaml': [
    {
      kind: 'Cohort',
      name: 'hello-cohort',
      expect: {
        ...there,
        role: 'quota',
        quotas: [
          { flavor: 'default-flavor', resource: 'cpu', guaranteed: '12' },
        ],
      },
    },
  ],
  'cohorts.yaml': [
    cohort('ai-for-humanity-foundation'),
    cohort('orphan-cohort-for-testing'),
    cohort('organization'),
    cohort('research', 'organization'),
    cohort('engineering', 'organization'),
  ],
  'multikueue-setup.yaml': [
    resourceFlavor('default-flavor'),
    cpuAndMemory,
    localQueue('user-queue', 'cluster-queue'),
    admissionCheck('sample-multikueue', {
      controller: 'kueue.x-k8s.io/multikueue',
      parameters: ['MultiKueueConfig', 'multikueue-test'],
    }),
  ],
  'resource-flavor-taints.yaml': [resourceFlavor('spot')],
  'sample-admission-check.yaml': [
    admissionCheck('prov-test', {
      controller: 'ProvisioningRequestController',
      parameters: ['ProvisioningRequestConfig', 'prov-test-config'],
    }),
  ],
  'shared-quota-setup.yaml': [
    resourceFlavor('on-demand'),
    resourceFlavor('spot'),
    resourceFlavor('credits'),
    clusterQueue('team-cluster-queue', [
      ['on-demand', 'cpu', '9'],
      ['spot', 'cpu', '9'],
      ['credits', 'cpu_credits', '14'],
    ]),
    localQueue('team-queue', 'team-cluster-queue'),
  ],
  'single-clusterqueue-setup.yaml': [
    resourceFlavor('default-flavor'),
    cpuAndMemory,
    localQueue('user-queue', 'cluster-queue'),
  ],
  'tas-sample-gpu-queues.yaml': [
    topology('default', [
      'cloud.provider.com/topology-block',
      'cloud.provider.com/topology-rack',
      'kubernetes.io/hostname',
    ]),
    resourceFlavor('tas-flavor', 'default'),
    clusterQueue('tas-cluster-queue', [
      ['tas-flavor', 'cpu', '100'],
      ['tas-flavor', 'memory', '100Gi'],
      ['tas-flavor', 'nvidia.com/gpu', '16'],
    ]),
    localQueue('tas-user-queue', 'tas-cluster-queue'),
  ],
  'topology.yaml': [
    topology('default', [
      'topology.kubernetes.io/zone',
      'cloud.provider.com/topology-block',
      'cloud.provider.com/topology-rack',
      'kubernetes.io/hostname',
    ]),
  ],
  'workload.yaml': [
    {
      kind: 'Workload',
      name: 'sample-job',
      expect: {
        health: 'Progressing',
        reason: 'Waiting for its turn in team-a-queue',
        system: 'Kueue',
        role: 'queuedWorkload',
        references: [
          {
            relation: 'queuesIn',
            kind: 'LocalQueue',
            namespace: 'team-a',
            name: 'team-a-queue',
          },
        ],
        asks: {
          when: 'now',
          queue: { system: 'Kueue', name: 'team-a-queue', priority: 0 },
          units: [
            {
              times: 1,
              gang: undefined,
              sets: [
                {
                  name: 'main',
                  count: 3,
                  pod: {
                    spec: {
                      containers: [
                        {
                          resources: {
                            requests: { cpu: '1', memory: '200Mi' },
                          },
                        },
                      ],
                    },
                  },
                },
              ],
            },
          ],
        },
      },
    },
  ],
  'workload-priority-class.yaml': [priorityClass('sample-priority', 10000)],
  'workload-priority-classes.yaml': [
    priorityClass('human-critical', 1000000),
    priorityClass('business-impacting', 1000),
    priorityClass('long-term-research', 1),
  ],
  'workload-two-podsets.yaml': [
    {
      kind: 'Workload',
      name: 'pod-group',
      expect: {
        health: 'Progressing',
        reason: 'Waiting for its turn in queue-name',
        asks: {
          queue: { namespace: 'pod-namespace', name: 'queue-name' },
          units: [
            {
              sets: [
                { name: 'driver', count: 1, images: ['driver'] },
                { name: 'worker', count: 2, images: ['worker'] },
              ],
            },
          ],
        },
      },
    },
  ],
  'workload-with-priority.yaml': [
    {
      kind: 'Workload',
      name: 'job-sample-job-7f173',
      expect: {
        health: 'Progressing',
        // Its queue is in another example, and it is alone in it.
        reason: 'Waiting for its turn in cluster-queue at place 1',
        references: [
          { relation: 'queuesIn', name: 'user-queue' },
          {
            relation: 'uses',
            kind: 'WorkloadPriorityClass',
            name: 'sample-priority',
          },
        ],
        asks: {
          queue: {
            name: 'user-queue',
            priorityClass: 'sample-priority',
            priority: 10000,
          },
          priorityClass: undefined,
          units: [{ sets: [{ name: 'dummy-job', count: 3 }] }],
        },
      },
    },
  ],
};
