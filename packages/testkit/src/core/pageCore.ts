/** What a page loads of the core: it reads a snapshot that its backend took, and asks. */
export {
  gpuModelOf,
  isAccelerator,
  largestFreeBlock,
  preview,
  schedule,
  Simulation,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
