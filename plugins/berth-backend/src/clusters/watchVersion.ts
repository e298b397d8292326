import type { LoggerService } from '@backstage/backend-plugin-api';
import { sleep } from '../clock/sleep';
import { fields } from '../projection/fields';
import { backoffMs } from '../clock/backoff';
import type { OperationContext } from '../reflector/operations';
import { readBody } from '../reflector/operations/readBody';
import { RequestScope } from '../reflector/operations/RequestScope';
import { parseJson } from '../reflector/parseWatchLine';
import type { ClusterStore } from '../store/ClusterStore';

const INACTIVITY_MS = 30_000;
const MAX_BYTES = 64 * 1024;
/** Clusters are upgraded while they run. */
const ASK_AGAIN_MS = 600_000;
const VERSION = /^v?\d+\.\d+[\w.+-]{0,60}$/;

/** Keeps the cluster's version in its store. Every credential may ask (`system:public-info-viewer`). */
export async function watchVersion(
  options: Pick<OperationContext<never>, 'session' | 'clock' | 'signal'> & {
    store: ClusterStore;
    random: () => number;
    logger: LoggerService;
  },
): Promise<void> {
  const { store, clock, signal, random } = options;
  let failures = 0;
  while (!signal.aborted) {
    const version = await readVersion(options);
    if (version !== undefined) store.kubernetesVersion = version;
    failures = version === undefined ? failures + 1 : 0;
    const ms =
      version === undefined
        ? backoffMs(failures, random())
        : ASK_AGAIN_MS * (0.8 + 0.2 * random());
    await sleep({ clock, ms, signal });
  }
}

/** `undefined` when it could not be had; why is what the reflectors of the same cluster report. */
async function readVersion({
  session,
  clock,
  signal,
  logger,
}: Pick<OperationContext<never>, 'session' | 'clock' | 'signal'> & {
  logger: LoggerService;
}): Promise<string | undefined> {
  const scope = new RequestScope({ clock, signal });
  const alive = () => scope.expectWithin(INACTIVITY_MS);
  try {
    alive();
    const response = await session.get('/version', {
      signal: scope.signal,
      headers: { accept: 'application/json' },
      ...scope.hold,
    });
    if (response.status !== 200) {
      logger.debug(`The version was refused: HTTP ${response.status}`);
      return undefined;
    }
    const { body } = response;
    const text = await readBody({ body, maxBytes: MAX_BYTES, onChunk: alive });
    const { gitVersion } = fields(parseJson(text ?? ''));
    return typeof gitVersion === 'string' && VERSION.test(gitVersion)
      ? gitVersion
      : undefined;
  } catch (error) {
    if (!signal.aborted) {
      logger.debug(`The version could not be had: ${String(error)}`);
    }
    return undefined;
  } finally {
    scope.end();
  }
}
