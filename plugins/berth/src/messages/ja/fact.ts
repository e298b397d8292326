import type { english, Translated } from '../en';

export const fact: Translated<typeof english.fact> = {
  pendingFor: '{{duration}}前から Pending',
  needsGpus: '1 ノードに {{model}} が {{gpus, number}} 基必要',
  largestFree: '空きは最大 {{largestFree, number}} 基',
  container: 'コンテナー {{container}}',
  restarts_one: '再起動 {{count, number}} 回',
  restarts_other: '再起動 {{count, number}} 回',
  exitCode: '終了コード {{exitCode}}',
};
