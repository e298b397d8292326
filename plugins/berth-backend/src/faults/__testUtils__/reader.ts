/** A service account that may read everything, as `serviceAccountKubeconfig` takes it. */
export const reader = {
  name: 'reader',
  rules: [
    { apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list', 'watch'] },
  ],
};
