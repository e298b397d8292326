import { pods } from '../../kinds';
import type { Container, ContainerStatus, Pod } from '../../kubernetes';
import type { EventOptions } from '../../simulation/EventRecorder';
import type { SimulatedCluster } from '../../simulation/SimulatedCluster';
import { timestamp } from '../../timestamp';
import { podStatus } from './podConditions';

const MIN_PULL_SECONDS = 2;
const MAX_PULL_SECONDS = 6;
const BACKOFF_SECONDS = 10;
const MAX_BACKOFF_SECONDS = 300;
/** How long a died container shows how it died before the kubelet says that it backs off. */
const DIED_SECONDS = 2;

function backoff(attempt: number): number {
  return Math.min(BACKOFF_SECONDS * 2 ** attempt, MAX_BACKOFF_SECONDS);
}

/** `5m0s`, as Go prints durations. */
function goDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes ? `${minutes}m${seconds % 60}s` : `${seconds}s`;
}

/** Pulls, starts, probes and restarts the containers of pods, each step at its time. */
export class ContainerRuns {
  constructor(private readonly cluster: SimulatedCluster) {}

  /** Pulls the image of a container and runs it when it is there. */
  pull(pod: Pod, container: Container, attempt = 0) {
    const { image } = container;
    const seconds =
      MIN_PULL_SECONDS +
      this.cluster.random.integer(MAX_PULL_SECONDS - MIN_PULL_SECONDS + 1);
    this.#event(pod, container, {
      type: 'Normal',
      reason: 'Pulling',
      message: `Pulling image "${image}"`,
    });
    this.#later(pod, seconds, current => {
      if (this.cluster.behaviourOf(image).type === 'absent') {
        this.#pullFailed(current, container, attempt);
        return;
      }
      this.#event(current, container, {
        type: 'Normal',
        reason: 'Pulled',
        message: `Successfully pulled image "${image}" in ${seconds}s`,
      });
      this.#run(current, container);
    });
  }

  #pullFailed(pod: Pod, container: Container, attempt: number) {
    const { image } = container;
    const cause = `failed to pull and unpack image "${image}": failed to resolve image: ${image}: not found`;
    this.#event(pod, container, {
      type: 'Warning',
      reason: 'Failed',
      message: `Failed to pull image "${image}": ${cause}`,
    });
    this.#set(pod, container, {
      ready: false,
      state: { waiting: { reason: 'ErrImagePull', message: cause } },
    });
    this.#later(pod, DIED_SECONDS, current => {
      this.#event(current, container, {
        type: 'Normal',
        reason: 'BackOff',
        message: `Back-off pulling image "${image}"`,
      });
      this.#set(current, container, {
        state: {
          waiting: {
            reason: 'ImagePullBackOff',
            message: `Back-off pulling image "${image}": ErrImagePull: ${cause}`,
          },
        },
      });
      this.#later(current, backoff(attempt), again =>
        this.pull(again, container, attempt + 1),
      );
    });
  }

  #run(pod: Pod, container: Container) {
    const { cluster } = this;
    const running = this.#set(pod, container, {
      started: true,
      ready: false,
      containerID: `containerd://${cluster.random.hex(64)}`,
      imageID: `${container.image.replace(/:[^:]*$/, '')}@sha256:${'0'.repeat(
        64,
      )}`,
      state: { running: { startedAt: timestamp(cluster.now) } },
    });
    this.#event(running, container, {
      type: 'Normal',
      reason: 'Started',
      message: `Container started`,
    });
    const behaviour = cluster.behaviourOf(container.image);
    switch (behaviour.type) {
      case 'serves':
        this.#later(running, behaviour.readySeconds, current =>
          this.#set(current, container, { ready: true }),
        );
        break;
      case 'unready':
        this.#event(running, container, {
          type: 'Warning',
          reason: 'Unhealthy',
          message:
            'Readiness probe failed: HTTP probe failed with statuscode: 503',
        });
        break;
      case 'crashes':
        this.#later(running, behaviour.afterSeconds, current =>
          this.#died(current, container, behaviour),
        );
        break;
      case 'completes':
        this.#set(running, container, { ready: true });
        this.#later(running, behaviour.afterSeconds, current =>
          this.#set(current, container, {
            ready: false,
            started: false,
            state: {
              terminated: {
                exitCode: 0,
                reason: 'Completed',
                finishedAt: timestamp(cluster.now),
              },
            },
          }),
        );
        break;
      default:
        throw new Error(`image "${container.image}" is in no registry`);
    }
  }

  #died(
    pod: Pod,
    container: Container,
    how: { exitCode: number; reason: string },
  ) {
    const terminated = {
      exitCode: how.exitCode,
      reason: how.reason,
      finishedAt: timestamp(this.cluster.now),
    };
    const dead = this.#set(pod, container, {
      ready: false,
      started: false,
      state: { terminated },
    });
    if (pod.spec.restartPolicy === 'Never') return;
    const restarts = this.#status(dead, container).restartCount;
    const wait = backoff(restarts);
    const { name, namespace, uid } = pod.metadata;
    this.#later(dead, DIED_SECONDS, current => {
      this.#event(current, container, {
        type: 'Warning',
        reason: 'BackOff',
        message: `Back-off restarting failed container ${container.name} in pod ${name}_${namespace}(${uid})`,
      });
      this.#set(current, container, {
        lastState: { terminated },
        state: {
          waiting: {
            reason: 'CrashLoopBackOff',
            message: `back-off ${goDuration(
              wait,
            )} restarting failed container=${
              container.name
            } pod=${name}_${namespace}(${uid})`,
          },
        },
      });
      this.#later(current, wait, again => {
        const restarted = this.#set(again, container, {
          restartCount: restarts + 1,
        });
        this.#run(restarted, container);
      });
    });
  }

  /** Goes on with a pod after a while, unless it is gone or going by then. */
  #later(pod: Pod, seconds: number, next: (current: Pod) => void) {
    const { namespace, name, uid } = pod.metadata;
    this.cluster.after(seconds, () => {
      const current = this.cluster.store.get(pods, namespace, name);
      if (current?.metadata.uid !== uid) return;
      if (!current.metadata.deletionTimestamp) next(current);
    });
  }

  #status(pod: Pod, container: Container): ContainerStatus {
    const status = pod.status.containerStatuses?.find(
      c => c.name === container.name,
    );
    if (!status) throw new Error(`${container.name} was never started`);
    return status;
  }

  #set(pod: Pod, container: Container, change: Partial<ContainerStatus>): Pod {
    const { store } = this.cluster;
    const { namespace, name } = pod.metadata;
    const current = store.get(pods, namespace, name) ?? pod;
    const changed = { ...this.#status(current, container), ...change };
    const statuses = (current.status.containerStatuses ?? []).map(status =>
      status.name === container.name ? changed : status,
    );
    return store.update(pods, {
      ...current,
      status: podStatus(current, statuses, this.cluster.now),
    });
  }

  #event(
    pod: Pod,
    container: Container,
    event: Pick<EventOptions, 'type' | 'reason' | 'message'>,
  ) {
    this.cluster.events.record(pod, {
      ...event,
      component: 'kubelet',
      host: pod.spec.nodeName,
      fieldPath: `spec.containers{${container.name}}`,
    });
  }
}
