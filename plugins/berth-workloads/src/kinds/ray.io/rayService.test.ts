import { kindCases } from '../../__testUtils__/kindCases';
import { rayServiceKind } from './rayService';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(rayServiceKind, __dirname, {
  // Some pod still answers, so that the condition alone would call it healthy.
  'deploy-failed': {
    health: 'Degraded',
    reason:
      "llms is DEPLOY_FAILED: Failed to update the deployments ['LLMDeployment'].",
    parts: [
      {},
      {},
      { type: 'group', name: 'llms', desired: 2, ready: 1, health: 'Degraded' },
      {},
    ],
    models: [{ state: 'DEPLOY_FAILED' }, { state: 'DEPLOY_FAILED' }],
  },
  initializing: {
    health: 'Progressing',
    reason: 'RayService is initializing',
    condition: { condition: 'Ready', reason: 'Initializing' },
    parts: [
      {},
      {},
      { name: 'llms', ready: 1, health: 'Progressing' },
      { type: 'object', name: 'pending', health: 'Healthy' },
    ],
  },
  'initializing-timeout': {
    health: 'Degraded',
    reason: 'The RayService did not become ready within 30m0s',
    since,
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    system: 'KubeRay',
    role: 'inferenceServer',
    progress: [{ what: 'endpoints', done: 0 }],
    endpoints: [],
    models: [
      { name: 'qwen2.5-7b-instruct', source: 'Qwen/Qwen2.5-7B-Instruct' },
      { name: 'own-model', source: 's3://models/own' },
    ],
    parts: [
      { type: 'group', name: 'head' },
      { type: 'group', name: 'gpu', desired: 2 },
      { type: 'group', name: 'llms', health: undefined },
    ],
    asks: {
      when: 'now',
      units: [{ sets: [{ name: 'head' }, { name: 'gpu', count: 2 }] }],
    },
  },
  'no-endpoints': {
    health: 'Progressing',
    reason: 'The number of serve endpoints dropped to 0',
    endpoints: [],
  },
  'plain-application': {
    health: 'Healthy',
    reason: 'Number of serve endpoints is greater than 0',
    models: [],
    scaling: [{ part: 'gpu', min: 1, max: 4, desired: 1 }],
    parts: [
      {},
      {},
      {
        type: 'group',
        name: 'mobilenet',
        desired: 1,
        ready: 1,
        health: 'Healthy',
      },
      {},
    ],
  },
  ready: {
    health: 'Healthy',
    reason: 'Number of serve endpoints is greater than 0',
    condition: { condition: 'Ready', reason: 'NonZeroServeEndpoints' },
    since,
    progress: [{ what: 'endpoints', done: 3 }],
    models: [{ name: 'qwen2.5-7b-instruct', state: 'RUNNING' }, {}],
    endpoints: [
      {
        name: 'serve',
        address: 'chat-serve-svc.ml.svc',
        port: 8000,
        protocol: 'http',
        scope: 'cluster',
      },
    ],
  },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    condition: { condition: 'Suspended', reason: 'SuspendComplete' },
    asks: { when: 'onResume', queue: { system: 'Kueue', name: 'team-a' } },
  },
  upgrading: {
    health: 'Progressing',
    reason: 'Both active and pending Ray clusters exist',
    condition: { condition: 'UpgradeInProgress' },
    selector: {
      matchExpressions: [
        {
          key: 'ray.io/cluster',
          operator: 'In',
          values: ['chat-raycluster-aaaaa', 'chat-raycluster-bbbbb'],
        },
      ],
    },
    parts: [
      {},
      {},
      { name: 'llms', desired: 2, ready: 2 },
      { type: 'object', name: 'active' },
      { type: 'object', name: 'pending' },
      { type: 'share', name: 'active', percent: 80 },
      { type: 'share', name: 'pending', percent: 20 },
    ],
  },
  'v1alpha1-failed': {
    health: 'Degraded',
    reason: 'FailedToGetOrCreateRayCluster',
    advice: [{ rule: 'RayService/v1alpha1' }],
  },
  'v1alpha1-running': { health: 'Healthy', reason: 'Running' },
});

describe('RayService', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
