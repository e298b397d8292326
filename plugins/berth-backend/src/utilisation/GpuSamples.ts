import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import type { GpuSample } from './GpuSample';
import { Measured, measuredBy } from './sampleLabels';
import type { Series } from './queryVector';

type Held = GpuSample & Pick<Measured, 'uid'>;

/** What the accelerators of each pod of one cluster did. */
export class GpuSamples {
  readonly #pods = new Map<string, Map<string, Held>>();

  /** A device that is there already keeps what is known of it. Values that are no percentage are none. */
  addUtilisation(options: {
    percents: readonly Series[];
    /** Seconds since the epoch, of the same series. */
    times: readonly Series[];
    /** The highest percentages of the last hour, of the same series where they were measured that long. */
    highest: readonly Series[];
  }): void {
    const times = byDevice(options.times);
    const highest = byDevice(options.highest);
    for (const { labels, value } of options.percents) {
      const measured = measuredBy(labels);
      const seconds = measured && times.get(keyOf(measured));
      if (!measured || !isTime(seconds) || value < 0 || value > 100) continue;
      const devices = this.#devicesOf(measured);
      if (devices.has(measured.device)) continue;
      devices.set(measured.device, {
        percent: value,
        at: seconds * 1000,
        highestOfHour: percentIn(highest.get(keyOf(measured))),
        profile: measured.profile,
        uid: measured.uid,
      });
    }
  }

  /** In bytes; of devices whose utilisation is known. */
  addMemory(options: {
    used: readonly Series[];
    rest: readonly Series[];
    /** What `rest` is: what is left, or all that there is. */
    restIs: 'free' | 'total';
  }): void {
    const rests = byDevice(options.rest);
    for (const { labels, value: usedBytes } of options.used) {
      const measured = measuredBy(labels);
      const rest = measured && rests.get(keyOf(measured));
      const held = measured && this.#held(measured);
      if (!held || rest === undefined) continue;
      const totalBytes = options.restIs === 'free' ? usedBytes + rest : rest;
      if (usedBytes < 0 || totalBytes <= 0 || usedBytes > totalBytes) continue;
      held.memory ??= { usedBytes, totalBytes };
    }
  }

  /** Nothing for a pod that has the name of another one that was measured, where the measurement says whose it is. */
  of({ metadata }: Pod): GpuSample[] {
    const devices = this.#pods.get(podKey(metadata.namespace, metadata.name));
    return devices
      ? [...devices.values()].filter(
          ({ uid }) => uid === undefined || uid === metadata.uid,
        )
      : [];
  }

  #held(measured: Measured): Held | undefined {
    return this.#pods
      .get(podKey(measured.namespace, measured.pod))
      ?.get(measured.device);
  }

  #devicesOf({ namespace, pod }: Measured): Map<string, Held> {
    const key = podKey(namespace, pod);
    const devices = this.#pods.get(key) ?? new Map<string, Held>();
    this.#pods.set(key, devices);
    return devices;
  }
}

function byDevice(series: readonly Series[]): Map<string, number> {
  return new Map(
    series.flatMap(({ labels, value }) => {
      const measured = measuredBy(labels);
      return measured ? [[keyOf(measured), value]] : [];
    }),
  );
}

function percentIn(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 && value <= 100 ? value : undefined;
}

/** In s since the epoch; as long as a date can say it. */
function isTime(seconds: number | undefined): seconds is number {
  return seconds !== undefined && seconds > 0 && seconds < 8.64e12;
}

function podKey(namespace: string | undefined, name: string): string {
  return `${namespace}/${name}`;
}

function keyOf({ namespace, pod, device }: Measured): string {
  return JSON.stringify([namespace, pod, device]);
}
