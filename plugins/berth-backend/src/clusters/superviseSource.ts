import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ClusterTarget,
  PersonalClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import { backoffMs } from '../clock/backoff';
import type { NamedClusterSource } from './NamedClusterSource';
import type { SourceReport } from './SourceReport';

/** A source that takes longer for its first word is told of, so that "no clusters" is not read into its silence. */
const PATIENCE_MS = 5_000;

/**
 * Asks a source for its clusters until the signal aborts. A source that fails is asked again with backoff; its last word on
 * its clusters stands meanwhile.
 */
export async function superviseSource(options: {
  named: NamedClusterSource;
  clock: Clock;
  random: () => number;
  logger: LoggerService;
  signal: AbortSignal;
  onReport: (report: SourceReport) => void;
}): Promise<void> {
  const { named, clock, random, logger, signal, onReport } = options;
  let clusters: readonly ClusterTarget[] = [];
  let personal: readonly PersonalClusterTarget[] = [];
  const cancelPatience = clock.after(PATIENCE_MS, () =>
    onReport({
      status: 'troubled',
      message: 'It has not told its clusters yet.',
      clusters,
      personal,
    }),
  );

  const ask = async (attempt: AbortController) => {
    await named.source.watch(
      (told, leftOut = [], toldPersonal = []) => {
        if (signal.aborted || attempt.signal.aborted) return;
        cancelPatience();
        clusters = [...told];
        personal = [...toldPersonal];
        onReport({ status: 'told', clusters, personal, leftOut: [...leftOut] });
      },
      { signal: AbortSignal.any([signal, attempt.signal]) },
    );
  };

  for (let failures = 0; !signal.aborted; failures++) {
    const attempt = new AbortController();
    try {
      await ask(attempt);
      // From here on the source speaks up by itself.
      break;
    } catch (error) {
      attempt.abort();
      if (signal.aborted) break;
      cancelPatience();
      const message = error instanceof Error ? error.message : String(error);
      logger.warn(`Cannot tell the clusters of ${named.id}: ${message}`);
      onReport({ status: 'troubled', message, clusters, personal });
      await sleep({ clock, ms: backoffMs(failures, random()), signal });
    }
  }
  if (signal.aborted) cancelPatience();
}
