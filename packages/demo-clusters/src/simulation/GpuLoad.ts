import { hash32 } from '../random';
import { DAY, HOUR } from './durations';

/** One accelerator in the hands of a pod, at a time. */
export interface GpuMoment {
  now: Date;
  /** Name of the pod. */
  pod: string;
  /** Differs between all accelerators of all pods, and is the same whenever it is asked for. */
  device: string;
}

/** What a container does with its accelerators. Says the same of the same moment, so that an hour can be looked back on. */
export interface GpuLoad {
  /** 0 to 100. */
  percent(moment: GpuMoment): number;
  /** How much of the memory is taken: 0 to 1. */
  memory: number;
}

/** Japan's, where the clusters are. */
const ZONE_SECONDS = 9 * HOUR;
const BUSIEST_SECONDS = 14 * HOUR;

/** Something between 0 and 1 that belongs to a name. */
function shareOf(name: string): number {
  return hash32(name) / 0xffff_ffff;
}

/** Swings between -1 and 1 within minutes, each name in its own time. */
function ripple(name: string, now: Date): number {
  const turn = now.getTime() / 1000 / (240 + 120 * shareOf(name));
  return Math.sin((turn + shareOf(`${name} begins`)) * 2 * Math.PI);
}

/** 0 in the deepest night, 1 in the early afternoon. */
function timeOfDay(now: Date): number {
  const seconds = now.getTime() / 1000 + ZONE_SECONDS - BUSIEST_SECONDS;
  return (1 + Math.cos((seconds / DAY) * 2 * Math.PI)) / 2;
}

/** Nearly always busy, all accelerators of a pod alike. */
export const training: GpuLoad = {
  memory: 0.91,
  percent: ({ now, device }) => 95 + 3 * ripple(device, now),
};

/** As busy as its users, of whom some pods get more than others; a server of models takes its memory at once. */
export const serving: GpuLoad = {
  memory: 0.86,
  percent: ({ now, pod, device }) =>
    18 + 46 * timeOfDay(now) + 16 * shareOf(pod) + 5 * ripple(device, now),
};

/** Held, and not used. */
export const idle: GpuLoad = { memory: 0.03, percent: () => 0 };
