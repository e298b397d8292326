/** What stands behind a sentence, one short statement each; the face puts them in a row. */
export const fact = {
  pendingFor: 'pending for {{duration}}',
  needsGpus: 'each needs {{gpus, number}} × {{model}} on one node',
  largestFree: 'the largest free block is {{largestFree, number}}',
  container: 'container {{container}}',
  restarts_one: '{{count, number}} restart',
  restarts_other: '{{count, number}} restarts',
  exitCode: 'exit code {{exitCode}}',
} as const;
