import { kindCases } from '../../__testUtils__/kindCases';
import { agentKind } from './agent';

const cases = kindCases(agentKind, __dirname, {
  changed: {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'agent',
    models: [{ name: 'qwen3-32b', source: 'OpenAI' }],
    references: [
      {
        relation: 'uses',
        kind: 'ModelConfig',
        namespace: 'agents',
        name: 'qwen',
      },
      {
        relation: 'uses',
        kind: 'RemoteMCPServer',
        namespace: 'tools',
        name: 'cluster-tools',
      },
      {
        relation: 'uses',
        kind: 'MCPServer',
        namespace: 'agents',
        name: 'everything',
      },
      {
        relation: 'uses',
        kind: 'Agent',
        namespace: 'agents',
        name: 'prom-agent',
      },
    ],
    parts: [
      {
        type: 'object',
        name: 'cluster-tools',
        message: 'get_pods, get_events',
      },
      { type: 'object', name: 'everything' },
      { type: 'object', name: 'prom-agent' },
    ],
    endpoints: [{ name: 'a2a', address: 'k8s-agent.agents.svc', port: 8080 }],
    selector: { matchLabels: { app: 'kagent', kagent: 'k8s-agent' } },
    asks: {
      when: 'now',
      units: [
        {
          sets: [
            {
              name: 'agent',
              count: 2,
              isPartial: true,
              pod: {
                metadata: { labels: { kagent: 'k8s-agent' } },
                spec: {
                  containers: [
                    { resources: { requests: { cpu: '500m', memory: '1Gi' } } },
                  ],
                  nodeSelector: { pool: 'agents' },
                },
              },
            },
          ],
        },
      ],
    },
    advice: [],
  },
  'not-accepted': {
    health: 'Degraded',
    reason:
      'failed to compile agent agents/k8s-agent: failed to get model config agents/missing: not found',
    condition: { condition: 'Accepted', reason: 'ReconcileFailed' },
    models: [],
  },
  'old-version': {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    version: { read: 'v1alpha1' },
    references: [
      { kind: 'ModelConfig', namespace: 'models', name: 'qwen' },
      { kind: 'ToolServer', namespace: 'tools', name: 'kagent-tools' },
      { kind: 'Agent', namespace: 'agents', name: 'prom-agent' },
    ],
    asks: { units: [{ sets: [{ count: 3 }] }] },
    advice: [{ rule: 'Agent/v1alpha1', field: 'apiVersion' }],
  },
  ready: {
    health: 'Healthy',
    reason: 'Deployment is ready',
    condition: { condition: 'Ready', reason: 'DeploymentReady' },
    since: '2026-11-20T09:01:00Z',
    references: [],
    asks: {
      units: [
        {
          sets: [
            {
              count: 1,
              images: ['registry.example.com/agents/research:1.2.0'],
              // What kagent asks for where nothing is said.
              pod: {
                spec: {
                  containers: [
                    {
                      resources: { requests: { cpu: '100m', memory: '384Mi' } },
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
  'scaled-to-zero': {
    health: 'Healthy',
    reason: 'Scaled to zero',
    asks: { units: [{ sets: [{ count: 0 }] }] },
  },
  starting: {
    health: 'Progressing',
    reason: 'Deployment is not ready, 0/1 pods are ready',
    condition: { condition: 'Ready', reason: 'DeploymentNotReady' },
    references: [{ kind: 'ModelConfig', name: 'default-model-config' }],
    advice: [
      {
        rule: 'Agent/unsupportedFeatures',
        field: 'spec.declarative.runtime',
      },
    ],
  },
});

describe('Agent', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
