import { kindCases } from '../../__testUtils__/kindCases';
import { toolServerKind } from './toolServer';

const replaced = [{ rule: 'ToolServer/replaced', field: 'kind' }];

const cases = kindCases(toolServerKind, __dirname, {
  'accepted-by-an-older-kagent': {
    health: 'Healthy',
    reason: 'AgentReconciled',
    parts: [{ type: 'counts', name: 'tools', counts: { discovered: 1 } }],
    advice: replaced,
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'toolServer',
    endpoints: [],
    advice: [{ ...replaced[0], remedy: expect.stringContaining(' MCPServer') }],
  },
  'refused-by-an-older-kagent': {
    health: 'Degraded',
    reason: 'failed to fetch tools',
  },
  remote: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    endpoints: [{ address: 'https://search.example.com/sse', protocol: 'sse' }],
    advice: [
      { ...replaced[0], remedy: expect.stringContaining('RemoteMCPServer') },
    ],
  },
});

describe('ToolServer', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
