/**
 * Whether the API server itself answers a path. What is behind another group may be an aggregated API, that somebody else runs
 * and that could ask for patience in the name of the whole cluster: groups without a dot and those below `k8s.io`, which is
 * reserved (KEP-2337), are the server's own, but for metrics.
 */
export function isServersOwn(path: string): boolean {
  const [, group] = /^\/apis\/([^/?]+)/.exec(path) ?? [];
  return (
    group === undefined ||
    !group.includes('.') ||
    (group.endsWith('.k8s.io') && !/(^|\.)metrics\.k8s\.io$/.test(group))
  );
}
