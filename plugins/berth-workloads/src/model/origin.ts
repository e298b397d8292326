/**
 * Who made an object, by the marks that are left on it.
 * @public
 */
export type Origin =
  | { by: 'argocd'; application: string; namespace?: string }
  | {
      by: 'flux';
      kind: 'Kustomization' | 'HelmRelease';
      name: string;
      namespace: string;
    }
  | { by: 'helm'; release?: string; namespace?: string; chart?: string }
  | { by: 'template'; template: string };
