import type { ExampleExpectations } from '../ExampleExpectations';

const created = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Spark Operator',
  role: 'dataJob',
} as const;

/** The heap of half a gibibyte, and what Spark adds to it at least. */
function set(name: string, count: number, spec: Record<string, unknown> = {}) {
  return {
    name,
    count,
    images: ['docker.io/apache/spark:4.0.4'],
    pod: {
      spec: {
        ...spec,
        containers: [
          { resources: { requests: { cpu: '1', memory: '896Mi' } } },
        ],
      },
    },
  };
}

export const sparkOperator: ExampleExpectations = {
  'spark-pi-dynamic-allocation.yaml': [
    {
      kind: 'SparkApplication',
      name: 'spark-pi-dynamic-allocation',
      expect: {
        ...created,
        scaling: [{ of: 'replicas', part: 'executor', min: 1, max: 5 }],
        asks: { units: [{ sets: [set('driver', 1), set('executor', 2)] }] },
      },
    },
  ],
  'spark-pi-volcano.yaml': [
    {
      kind: 'SparkApplication',
      name: 'spark-pi-volcano',
      expect: {
        ...created,
        asks: {
          units: [
            {
              sets: [
                set('driver', 1, { schedulerName: 'volcano' }),
                set('executor', 2, { schedulerName: 'volcano' }),
              ],
            },
          ],
        },
      },
    },
  ],
  'spark-pi.yaml': [
    {
      kind: 'SparkApplication',
      name: 'spark-pi',
      expect: {
        ...created,
        scaling: [],
        advice: [],
        asks: {
          when: 'now',
          units: [{ times: 1, sets: [set('driver', 1), set('executor', 1)] }],
        },
      },
    },
  ],
};
