export { createWatchMetrics, noMetrics, observeClusters } from './WatchMetrics';
export type { KindAttributes, WatchMetrics } from './WatchMetrics';
