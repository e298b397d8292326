/** A kubeconfig with one context for each cluster, by name and URL. */
export function kubeconfigOf(clusters: Record<string, string>): string {
  const names = Object.keys(clusters);
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': names[0],
    clusters: names.map(name => ({
      name,
      cluster: { server: clusters[name] },
    })),
    contexts: names.map(name => ({
      name,
      context: { cluster: name, user: 'u' },
    })),
    users: [{ name: 'u', user: { token: 'berth-test' } }],
  });
}
