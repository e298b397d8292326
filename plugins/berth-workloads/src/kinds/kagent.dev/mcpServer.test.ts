import { kindCases } from '../../__testUtils__/kindCases';
import { mcpServerKind } from './mcpServer';

const cases = kindCases(mcpServerKind, __dirname, {
  invalid: {
    health: 'Degraded',
    reason: "deployment.image is required when command is not 'npx' or 'uvx'",
    condition: { condition: 'Accepted', reason: 'InvalidConfig' },
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'toolServer',
    endpoints: [{ address: 'everything.tools.svc', port: 3000 }],
    asks: {
      units: [
        {
          sets: [
            {
              count: 1,
              images: ['node:24-alpine3.21'],
              pod: {
                spec: {
                  initContainers: [{ name: 'copy-binary' }],
                  containers: [
                    {
                      resources: { requests: { cpu: '1', memory: '512Mi' } },
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
  ready: {
    health: 'Healthy',
    reason: 'Deployment is ready and all pods are running',
    since: '2026-11-20T09:01:00Z',
    selector: { matchLabels: { 'app.kubernetes.io/instance': 'files' } },
    asks: {
      units: [
        {
          sets: [
            { count: 2, images: ['registry.example.com/mcp/files:2.0.1'] },
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
    reason: 'Deployment not ready: 0/2 replicas available',
    condition: { condition: 'Ready', reason: 'NotAvailable' },
  },
});

describe('MCPServer', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
