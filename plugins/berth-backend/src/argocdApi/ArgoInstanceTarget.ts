/** How Berth signs in to an Argo CD API server. */
export type ArgoCredential =
  | { kind: 'token'; token: string }
  | { kind: 'password'; username: string; password: string };

/** An Argo CD whose Applications are read through its API. */
export interface ArgoInstanceTarget {
  name: string;
  /** What it is read with, or why it cannot be. */
  access:
    | { status: 'configured'; url: string; credential: ArgoCredential }
    | { status: 'misconfigured'; message: string };
}
