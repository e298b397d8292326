/** What Argo CD has to make anew, since Kubernetes changes no pod template of a Job. Source: Argo CD `docs/user-guide/sync-options.md`. */
export const replaced = {
  'argocd.argoproj.io/sync-options': 'Force=true,Replace=true',
} as const;
