import { kindCases } from '../../__testUtils__/kindCases';
import { openTelemetryCollectorKind } from './openTelemetryCollector';

const cases = kindCases(openTelemetryCollectorKind, __dirname, {
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'telemetryCollector',
    endpoints: [
      {
        name: 'otlp',
        address: 'telemetry-collector.observability.svc',
        port: 4317,
        protocol: 'grpc',
        scope: 'cluster',
      },
      { port: 4320, protocol: 'http' },
    ],
    parts: [
      {
        type: 'setting',
        name: 'traces',
        value: 'otlp → batch → otlp/jaeger, debug',
      },
    ],
    asks: {
      when: 'now',
      units: [
        {
          sets: [
            {
              name: 'collector',
              count: 2,
              pod: {
                spec: {
                  containers: [
                    { resources: { requests: { cpu: '1', memory: '1Gi' } } },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
    scaling: [],
    advice: [],
  },
  'no-scale': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
  },
  // As Argo CD has it, from the first moment.
  'none-ready': { health: 'Degraded', reason: '0 of 2 ready' },
  'old-version': {
    health: 'Degraded',
    reason: '0 of 1 ready',
    version: { read: 'v1alpha1' },
    scaling: [{ of: 'replicas', min: 1, max: 3 }],
    endpoints: [
      { port: 4317, protocol: 'grpc' },
      { port: 4318, protocol: 'http' },
    ],
    parts: [{ name: 'traces', value: 'otlp → jaeger, logging/verbose' }],
    advice: [
      { rule: 'OpenTelemetryCollector/v1alpha1', field: 'apiVersion' },
      {
        rule: 'OpenTelemetryCollector/jaegerExporter',
        field: 'spec.config: exporters.jaeger',
        remedy: expect.stringContaining('otlp/jaeger'),
      },
      {
        rule: 'OpenTelemetryCollector/loggingExporter',
        field: 'spec.config: exporters.logging/verbose',
      },
    ],
  },
  'on-every-node': {
    health: 'Healthy',
    reason: '3 of 3 ready',
    asks: { units: [{ sets: [{ count: 3, perNode: true }] }] },
  },
  'on-no-node': { health: 'Healthy', reason: '0 of 0 ready' },
  ready: {
    health: 'Healthy',
    reason: '2 of 2 ready',
    progress: [{ what: 'ready', done: 2, total: 2 }],
    scaling: [{ of: 'replicas', min: 2, max: 6 }],
  },
  sidecar: {
    health: 'Healthy',
    reason: 'It runs beside the containers of other pods',
    asks: undefined,
    endpoints: [],
  },
  starting: { health: 'Progressing', reason: '1 of 2 ready' },
  unmanaged: {
    health: 'Healthy',
    reason: '2 of 2 ready',
    managedBy: 'unmanaged',
  },
});

describe('OpenTelemetryCollector', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
