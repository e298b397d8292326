import type {
  ClusterTarget,
  PersonalClusterTarget,
} from '@berth/backstage-plugin-berth-node';

/** What a source has told so far. */
export type SourceReport =
  /** Nothing, for too short a time to mean anything. */
  | { status: 'asked' }
  /** Nothing yet, or nothing any more; `clusters` are those of its last word. */
  | {
      status: 'troubled';
      message: string;
      clusters: readonly ClusterTarget[];
      personal: readonly PersonalClusterTarget[];
    }
  | {
      status: 'told';
      clusters: readonly ClusterTarget[];
      /** Those that are not watched, but read with the sign-in of whoever asks. */
      personal: readonly PersonalClusterTarget[];
      /** What it had to leave out, and why, in words. */
      leftOut: readonly string[];
    };
