import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'KEDA',
} as const;

function scaledObject(
  name: string,
  target: string,
  options: { max: number; mode: string },
): Example {
  return {
    kind: 'ScaledObject',
    name,
    expect: {
      ...waiting,
      role: 'autoscaler',
      asks: undefined,
      scaling: [{ of: 'replicas', min: 0, ...options }],
      references: [
        { relation: 'scales', group: 'apps', kind: 'Deployment', name: target },
      ],
    },
  };
}

function scaledJob(name: string, image: string, mode: string): Example {
  return {
    kind: 'ScaledJob',
    name,
    expect: {
      ...waiting,
      role: 'scheduledJob',
      scaling: [{ of: 'replicas', part: 'jobs', min: 0, max: 30, mode }],
      asks: {
        when: 'onSchedule',
        units: [{ sets: [{ count: 1, images: [image] }] }],
      },
    },
  };
}

export const keda: ExampleExpectations = {
  'keda_v1alpha1_scaledobject.yaml': [
    scaledObject('example-scaledobject', 'example-deployment', {
      max: 100,
      mode: 'example-trigger',
    }),
  ],
  'scaledjob-mongodb.yaml': [
    scaledJob('mongodb-job', '1314520999/mongodb-update:latest', 'mongodb'),
  ],
  'scaledjob-rabbitmq.yaml': [
    scaledJob('rabbitmq-consumer', 'demo-rabbitmq-client:1', 'rabbitmq'),
  ],
  'scaledobject-cron-and-cpu.yaml': [
    scaledObject('cron-scaledobject', 'my-deployment', {
      max: 4,
      mode: 'cron, cpu',
    }),
  ],
  'scaledobject-prometheus.yaml': [
    scaledObject('prometheus-scaledobject', 'my-deployment', {
      max: 100,
      mode: 'prometheus',
    }),
  ],
};
