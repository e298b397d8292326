import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

const there = {
  health: 'Healthy',
  reason: 'It is there; it has no status',
  system: 'Prometheus',
  role: 'monitor',
  asks: undefined,
  parts: [],
} as const;

function serviceMonitor(name: string): Example {
  return {
    kind: 'ServiceMonitor',
    name,
    // It selects Services, and no pods.
    expect: { ...there, parts: [], selector: undefined },
  };
}

export const prometheusOperator: ExampleExpectations = {
  'admission-webhook-service-monitor.yaml': [
    serviceMonitor('prometheus-operator-admission-webhook'),
  ],
  'example-app-pod-monitor.yaml': [
    {
      kind: 'PodMonitor',
      name: 'example-app',
      expect: {
        ...there,
        parts: [],
        selector: { matchLabels: { app: 'example-app' } },
      },
    },
  ],
  'example-app-service-monitor.yaml': [serviceMonitor('example-app')],
  'prometheus-operator-service-monitor.yaml': [
    serviceMonitor('prometheus-operator'),
  ],
};
