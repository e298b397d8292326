import { scopeOfUrl } from './scopeOfUrl';

describe('scopeOfUrl', () => {
  it.each([
    ['http://ollama:11434', 'cluster'],
    ['http://ollama.models.svc:11434/api', 'cluster'],
    ['http://user:secret@ollama.models.svc.cluster.local', 'cluster'],
    ['http://tools.agents:8084/sse', 'unknown'],
    ['https://example.com', 'unknown'],
    ['https://models.example.com/v1', 'external'],
    ['ollama', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (url, scope) => {
    expect(scopeOfUrl(url)).toBe(scope);
  });
});
