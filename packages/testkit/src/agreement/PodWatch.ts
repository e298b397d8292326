import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Agent, fetch } from 'undici';
import { parse } from 'yaml';
import { ControlPlane, ListAnswer, PodAnswer } from '../controlPlane';

/** A pod as tests of scheduling look at it. */
export interface WatchedPod extends PodAnswer {
  metadata: {
    name: string;
    deletionTimestamp?: string;
    labels?: Record<string, string>;
  };
  status: PodAnswer['status'] & { nominatedNodeName?: string };
}

interface PodEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'ERROR';
  object: WatchedPod;
}

const deadlineMs = 60_000;

/**
 * Sees every state that a pod is in. A pod for which others make room is unschedulable for some milliseconds only, which
 * whoever asks now and then would miss. Names are to be unique in all namespaces.
 */
export class PodWatch {
  private readonly events: PodEvent[] = [];
  private readonly living = new Map<string, WatchedPod>();
  private readonly waiting = new Set<() => void>();
  private ended: Error | undefined;

  private constructor(private readonly abort: AbortController) {}

  /** Knows the pods that come from now on. */
  static async start(controlPlane: ControlPlane): Promise<PodWatch> {
    const kubeconfig = parse(
      await readFile(controlPlane.kubeconfigPath, 'utf8'),
    );
    const [{ cluster }] = kubeconfig.clusters;
    const [{ user }] = kubeconfig.users;
    const decoded = (base64: string) => Buffer.from(base64, 'base64');
    const { metadata } = await controlPlane.request<
      ListAnswer<PodAnswer> & { metadata: { resourceVersion: string } }
    >('GET', '/api/v1/pods');
    const abort = new AbortController();
    const response = await fetch(
      `${controlPlane.server}/api/v1/pods?watch=true&timeoutSeconds=3600&resourceVersion=${metadata.resourceVersion}`,
      {
        signal: abort.signal,
        dispatcher: new Agent({
          bodyTimeout: 0,
          connect: {
            ca: decoded(cluster['certificate-authority-data']),
            cert: decoded(user['client-certificate-data']),
            key: decoded(user['client-key-data']),
          },
        }),
      },
    );
    if (!response.ok || !response.body) {
      throw new Error(`The API server answers a watch with ${response.status}`);
    }
    const watch = new PodWatch(abort);
    void watch.follow(Readable.fromWeb(response.body));
    return watch;
  }

  /** How many events there were; what comes later has a higher number. */
  get position(): number {
    return this.events.length;
  }

  /** Names of the pods that have gone since a position. */
  goneSince(position: number): string[] {
    return this.events
      .slice(position)
      .filter(({ type }) => type === 'DELETED')
      .map(({ object }) => object.metadata.name);
  }

  /**
   * The first state of the pod for which the predicate holds.
   *
   * @throws when the deadline passes or the watch ends.
   */
  async until(
    name: string,
    predicate: (pod: WatchedPod) => boolean,
  ): Promise<WatchedPod> {
    const { object } = await this.find(
      () => this.eventsOf(name).find(({ object: pod }) => predicate(pod)),
      () => `${name} is ${JSON.stringify(this.eventsOf(name).at(-1))}`,
    );
    return object;
  }

  /** @throws when the deadline passes or the watch ends. */
  async untilGone(name: string): Promise<void> {
    await this.find(
      () => this.eventsOf(name).find(({ type }) => type === 'DELETED'),
      () => `${name} is still there`,
    );
  }

  /**
   * All pods there are, once the predicate holds for each of them.
   *
   * @throws when the deadline passes or the watch ends.
   */
  async untilAll(
    predicate: (pod: WatchedPod) => boolean,
  ): Promise<WatchedPod[]> {
    const pods = () => [...this.living.values()];
    return this.find(
      () => (pods().every(predicate) ? pods() : undefined),
      () => JSON.stringify(pods().find(pod => !predicate(pod))),
    );
  }

  stop(): void {
    this.abort.abort();
  }

  private eventsOf(name: string): PodEvent[] {
    return this.events.filter(({ object }) => object.metadata.name === name);
  }

  private async find<T>(
    look: () => T | undefined,
    describe: () => string,
  ): Promise<T> {
    const deadline = AbortSignal.timeout(deadlineMs);
    for (;;) {
      const found = look();
      if (found !== undefined) {
        return found;
      }
      if (this.ended || deadline.aborted) {
        throw new Error(`Not as expected: ${describe()}`, {
          cause: this.ended,
        });
      }
      await this.news(deadline);
    }
  }

  private news(deadline: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const wake = () => {
        this.waiting.delete(wake);
        deadline.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      deadline.addEventListener('abort', wake);
    });
  }

  private async follow(body: Readable): Promise<void> {
    try {
      for await (const line of createInterface({ input: body })) {
        const event: PodEvent = JSON.parse(line);
        if (event.type === 'ERROR') {
          throw new Error(`The watch says ${line}`);
        }
        this.events.push(event);
        if (event.type === 'DELETED') {
          this.living.delete(event.object.metadata.name);
        } else {
          this.living.set(event.object.metadata.name, event.object);
        }
        this.wakeAll();
      }
      this.ended = new Error('The API server ended the watch');
    } catch (error) {
      this.ended = error instanceof Error ? error : new Error(`${error}`);
    }
    this.wakeAll();
  }

  private wakeAll(): void {
    [...this.waiting].forEach(wake => wake());
  }
}
