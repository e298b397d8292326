/** How Backstage finds the objects of a Component. */
export const KUBERNETES_ID = 'backstage.io/kubernetes-id';
export const APP = 'app.kubernetes.io/name';
export const TEAM = 'example.com/team';
