import { join } from 'node:path';
import type { Expected } from '../__testUtils__/kindCases';
import { readFixtures } from '../__testUtils__/readFixtures';
import type { UnreadObject } from './Related';
import { relatedOf } from './relatedOf';
import { understand } from './understand';

const articles = readFixtures<UnreadObject>(
  join(__dirname, '__fixtures__', 'articles'),
);

/** Manifests as they stand in articles: what Berth says before any controller has, and how it mends what is out of date. */
const expected: Record<string, Expected> = {
  'argo-cd-application': {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'application',
    parts: [
      { type: 'step', name: 'Unknown', state: 'waiting' },
      {
        type: 'setting',
        name: 'syncPolicy',
        value: 'automated, prune, selfHeal',
      },
    ],
    references: [{ relation: 'uses', kind: 'AppProject', name: 'default' }],
    advice: [],
  },
  'deployment-with-anti-affinity-and-probes': {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'service',
    asks: {
      units: [
        {
          sets: [
            {
              count: 3,
              pod: {
                spec: {
                  affinity: {
                    podAntiAffinity: {
                      preferredDuringSchedulingIgnoredDuringExecution: [
                        { weight: 100 },
                      ],
                    },
                  },
                  containers: [
                    {
                      resources: { requests: { cpu: '500m', memory: '512Mi' } },
                    },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
    // The autoscaler of the same article.
    scaling: [
      {
        of: 'replicas',
        min: 3,
        max: 20,
        by: { kind: 'HorizontalPodAutoscaler', name: 'recommender' },
      },
    ],
    advice: [],
  },
  'hpa-of-an-older-article': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    version: { given: 'v2beta2', read: 'v2', isNearest: true },
    scaling: [{ min: 2, max: 10 }],
    advice: [
      {
        rule: 'HorizontalPodAutoscaler/removedVersion',
        field: 'apiVersion',
        problem:
          'Kubernetes 1.26 and newer no longer have autoscaling/v2beta2 HorizontalPodAutoscaler.',
        remedy: 'Write autoscaling/v2.',
      },
    ],
  },
  'hpa-with-behavior': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'autoscaler',
    scaling: [{ of: 'replicas', min: 3, max: 20 }],
    references: [
      { relation: 'scales', kind: 'Deployment', name: 'recommender' },
    ],
    advice: [],
  },
  'job-with-gang-annotation': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'job',
    // The pods are placed one by one.
    asks: {
      units: [
        {
          gang: undefined,
          sets: [
            {
              count: 4,
              pod: {
                spec: {
                  containers: [
                    { resources: { requests: { 'nvidia.com/gpu': '8' } } },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
    advice: [
      {
        rule: 'Job/gangAnnotationInPodTemplate',
        field:
          'spec.template.metadata.annotations["scheduling.x-k8s.io/gang-scheduling"]',
        remedy: expect.stringContaining('PodGroup'),
      },
    ],
  },
  'opentelemetry-collector': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'telemetryCollector',
    parts: [
      { name: 'traces', value: 'otlp → memory_limiter, batch → jaeger' },
      { name: 'metrics', value: 'otlp → memory_limiter, batch → prometheus' },
    ],
    asks: { units: [{ sets: [{ count: 1 }] }] },
    advice: [
      {
        rule: 'OpenTelemetryCollector/v1alpha1',
        field: 'apiVersion',
        remedy: expect.stringContaining('v1beta1'),
      },
      {
        rule: 'OpenTelemetryCollector/jaegerExporter',
        field: 'spec.config: exporters.jaeger',
        remedy: expect.stringContaining('otlp/jaeger'),
      },
    ],
  },
};

describe('an article', () => {
  it('has an expectation', () => {
    expect(Object.keys(expected).sort()).toEqual([...articles.keys()].sort());
  });

  it.each(Object.entries(expected))('%s', (name, said) => {
    // The older one scales the same Deployment.
    const related = relatedOf(
      [...articles]
        .filter(([one]) => one !== 'hpa-of-an-older-article')
        .map(([, object]) => object),
    );

    expect(understand(articles.get(name), related)).toMatchObject({
      recognisedBy: 'kind',
      warnings: { count: 0 },
      ...said,
    });
  });
});
