import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'OpenTelemetry',
  role: 'telemetryCollector',
} as const;

const there = {
  health: 'Healthy',
  reason: 'It is there; it has no status',
  system: 'OpenTelemetry',
  role: 'instrumentation',
} as const;

const asks = {
  when: 'now' as const,
  units: [{ sets: [{ name: 'collector', count: 1 }] }],
};

const otlp = (collector: string) => [
  { address: `${collector}-collector.default.svc`, port: 4317 },
  { address: `${collector}-collector.default.svc`, port: 4318 },
];

export const opentelemetryOperator: ExampleExpectations = {
  'collector-simplest.yaml': [
    {
      kind: 'OpenTelemetryCollector',
      name: 'simplest',
      expect: {
        ...waiting,
        asks,
        endpoints: otlp('simplest'),
        parts: [{ name: 'traces', value: 'otlp → memory_limiter → debug' }],
        advice: [],
      },
    },
  ],
  'core_v1alpha1_opentelemetrycollector.yaml': [
    {
      kind: 'OpenTelemetryCollector',
      name: 'otel',
      expect: {
        ...waiting,
        asks,
        endpoints: otlp('otel'),
        parts: [{ name: 'traces', value: 'otlp → debug' }],
        advice: [
          { rule: 'OpenTelemetryCollector/v1alpha1', field: 'apiVersion' },
        ],
      },
    },
  ],
  'core_v1beta1_opentelemetrycollector.yaml': [
    {
      kind: 'OpenTelemetryCollector',
      name: 'otel',
      expect: {
        ...waiting,
        asks,
        endpoints: otlp('otel'),
        parts: [{ name: 'traces', value: 'otlp → debug' }],
        advice: [],
      },
    },
  ],
  'instrumentation_v1alpha1_instrumentation.yaml': [
    {
      kind: 'Instrumentation',
      name: 'instrumentation',
      expect: {
        ...there,
        references: [
          {
            relation: 'routesTo',
            kind: 'Service',
            namespace: 'default',
            name: 'otel-collector-headless',
          },
        ],
      },
    },
  ],
  'my-instrumentation.yaml': [
    {
      kind: 'Instrumentation',
      name: 'my-instrumentation',
      expect: {
        ...there,
        references: [{ relation: 'routesTo', name: 'otel-collector' }],
        parts: [
          { name: 'sampler', value: 'parentbased_traceidratio 0.25' },
          { name: 'propagators', value: 'tracecontext, baggage, b3' },
        ],
      },
    },
  ],
};
