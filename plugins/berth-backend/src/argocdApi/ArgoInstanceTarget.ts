/** How Berth signs in to an Argo CD API server. */
export type ArgoCredential =
  | { kind: 'token'; token: string }
  | { kind: 'password'; username: string; password: string };

/** An Argo CD whose Applications are read through its API, and where people look at them. */
export interface ArgoInstanceTarget {
  name: string;
  /** http or https; absent where the configured one is not. */
  url?: string;
  /** Where its pages are, if not there; http or https. */
  frontendUrl?: string;
  /** What it is read with, or why it cannot be. */
  access:
    | { status: 'configured'; url: string; credential: ArgoCredential }
    | { status: 'misconfigured'; message: string };
}
