import { kindCases } from '../../__testUtils__/kindCases';
import { remoteMcpServerKind } from './remoteMCPServer';

const cases = kindCases(remoteMcpServerKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'Remote MCP server configuration accepted',
    since: '2026-11-20T09:00:00Z',
    endpoints: [
      {
        address: 'http://cluster-tools.tools:8084/sse',
        protocol: 'SSE',
        scope: 'unknown',
      },
    ],
    parts: [{ type: 'counts', name: 'tools', counts: { discovered: 2 } }],
  },
  changed: {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
    endpoints: [{ address: 'https://search.example.com/v2/mcp' }],
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'toolServer',
    endpoints: [
      {
        address: 'https://search.example.com/mcp',
        protocol: 'STREAMABLE_HTTP',
        scope: 'external',
      },
    ],
    parts: [],
  },
  unreachable: {
    health: 'Degraded',
    reason: expect.stringContaining('no such host'),
    condition: { condition: 'Accepted', reason: 'ReconcileFailed' },
    parts: [{ counts: { discovered: 0 } }],
  },
});

describe('RemoteMCPServer', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
