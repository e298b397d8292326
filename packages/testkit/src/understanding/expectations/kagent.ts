import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Unknown',
  reason: 'Its controller has reported nothing yet',
  system: 'kagent',
} as const;

export const kagent: ExampleExpectations = {
  'byo-agent.yaml': [
    {
      kind: 'Agent',
      name: 'basic-agent',
      expect: {
        ...waiting,
        role: 'agent',
        models: [],
        references: [],
        asks: {
          when: 'now',
          units: [
            { sets: [{ count: 1, images: ['localhost:5001/my-byo:latest'] }] },
          ],
        },
        advice: [],
      },
    },
  ],
  'everything-mcp-server.yaml': [
    {
      kind: 'MCPServer',
      name: 'everything-mcp-server',
      expect: {
        ...waiting,
        role: 'toolServer',
        endpoints: [
          { address: 'everything-mcp-server.kagent.svc', port: 3000 },
        ],
        asks: { units: [{ sets: [{ images: ['node:24-alpine3.21'] }] }] },
      },
    },
  ],
  'k8sgpt-agent.yaml': [
    {
      kind: 'Agent',
      name: 'k8sgpt-agent',
      expect: {
        ...waiting,
        role: 'agent',
        // The ModelConfig of this name in another example is lost but for its name and its model: see there.
        models: [{ name: 'o4-mini-2025-04-16', source: 'OpenAI' }],
        references: [
          { kind: 'ModelConfig', name: 'default-model-config' },
          { kind: 'RemoteMCPServer', name: 'k8sgpt-mcp-server' },
        ],
        parts: [
          { type: 'object', name: 'k8sgpt-mcp-server', message: 'analyze' },
        ],
        asks: { units: [{ sets: [{ name: 'agent', count: 1 }] }] },
      },
    },
  ],
  'k8sgpt-remote-mcpserver.yaml': [
    {
      kind: 'RemoteMCPServer',
      name: 'k8sgpt-mcp-server',
      expect: {
        ...waiting,
        role: 'toolServer',
        endpoints: [
          {
            address: 'http://k8sgpt-mcp-server:8089/mcp',
            protocol: 'STREAMABLE_HTTP',
            scope: 'cluster',
          },
        ],
      },
    },
  ],
  'mcpserver-custom-registry-example.yaml': [
    {
      kind: 'MCPServer',
      name: 'example-with-custom-registry',
      expect: {
        ...waiting,
        endpoints: [
          { address: 'example-with-custom-registry.kagent.svc', port: 3000 },
        ],
        asks: {
          units: [{ sets: [{ count: 1, images: ['python:3.12-slim'] }] }],
        },
      },
    },
  ],
  'mcpserver-serviceaccount-irsa.yaml': [
    {
      kind: 'MCPServer',
      name: 'mcpserver-irsa-example',
      expect: {
        ...waiting,
        asks: {
          units: [
            {
              sets: [
                {
                  images: [
                    'ghcr.io/modelcontextprotocol/servers/filesystem:latest',
                  ],
                },
              ],
            },
          ],
        },
      },
    },
  ],
  'modelconfig-anthropic.yaml': [
    {
      kind: 'ModelConfig',
      name: 'claude-model-config',
      expect: {
        ...waiting,
        role: 'modelConnection',
        models: [{ name: 'claude-3-sonnet-20240229', source: 'Anthropic' }],
        advice: [],
      },
    },
  ],
  'modelconfig-ollama.yaml': [
    {
      kind: 'ModelConfig',
      name: 'llama3-model-config',
      expect: {
        ...waiting,
        models: [{ name: 'llama3', source: 'Ollama' }],
        endpoints: [
          {
            address: 'http://ollama.ollama.svc.cluster.local',
            scope: 'cluster',
          },
        ],
      },
    },
  ],
  // Without conversion, which kagent does not have, the server drops spec.apiKeySecretRef.
  'modelconfig-v1alpha1.yaml': [
    {
      kind: 'ModelConfig',
      name: 'default-model-config',
      expect: {
        ...waiting,
        models: [{ name: 'o4-mini-2025-04-16', source: 'OpenAI' }],
        advice: [{ rule: 'ModelConfig/v1alpha1', field: 'apiVersion' }],
      },
    },
  ],
  'toolserver-context7.yaml': [
    {
      kind: 'ToolServer',
      name: 'context7-mcp-latest',
      expect: { ...waiting, advice: [{ rule: 'ToolServer/replaced' }] },
    },
  ],
  'toolserver-tool-check.yaml': [
    {
      kind: 'ToolServer',
      name: 'check-kubernetes-cluster-fixed',
      expect: { ...waiting, advice: [{ rule: 'ToolServer/replaced' }] },
    },
  ],
};
