import type { AppliedManifest } from '../AppliedManifest';
import type { Fields } from '../fields';

/** Metadata of an object that is applied, checked. */
export interface AppliedMetadata {
  name: string;
  namespace: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** How the demo reads the manifests of one kind. */
export interface AppliedKind {
  /** `<group>/<kind>`; the core group is empty. */
  name: string;
  /** @throws `FieldError` for what the API server would refuse, too. */
  read(spec: Fields, metadata: AppliedMetadata): AppliedManifest;
}

/** Pods of one object, at most: the demo is one process. */
export const MOST_PODS = 1_000;
