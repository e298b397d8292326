import { CustomErrorBase } from '@backstage/errors';
import type { Trouble } from '@berth/backstage-plugin-berth-common';

/**
 * A failure to reach a cluster, already in the words that readers see. The cause is for the log; it may name hosts and
 * files, which the trouble never does.
 */
export class TroubleError extends CustomErrorBase {
  name = 'TroubleError' as const;
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause?: unknown) {
    super(trouble.message, cause);
    this.trouble = trouble;
  }
}
