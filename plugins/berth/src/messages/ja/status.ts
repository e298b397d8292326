import type { english, Translated } from '../en';

export const tone: Translated<typeof english.tone> = {
  good: '正常',
  look: '要確認',
  bad: '異常',
  unknown: '不明または古い情報',
};

export const column: Translated<typeof english.column> = {
  table: 'クラスター',
  where: '場所',
  rollout: 'ロールアウト',
  autoscaling: 'オートスケール',
  gpus: 'GPU',
  argo: 'Argo CD',
};

export const freshness: Translated<typeof english.freshness> = {
  live_one: '{{count, number}} クラスターは最新',
  live_other: '{{count, number}} クラスターは最新',
  read_one: '{{count, number}} クラスターはあなたのサインインで読み取り',
  read_other: '{{count, number}} クラスターはあなたのサインインで読み取り',
  notAsked: '{{cluster}} は未取得',
  notAskedMany: '{{n, number}} クラスターは未取得',
  stale: '{{cluster}} は {{time}} の情報',
  staleMany: '{{n, number}} クラスターは古い情報（最も古いもので {{time}}）',
  forbidden: '{{cluster}} は権限なし',
  forbiddenMany: '{{n, number}} クラスターは権限なし',
  tooLarge: '{{cluster}} はメモリ上限を超過',
  tooLargeMany: '{{n, number}} クラスターはメモリ上限を超過',
  unreachable: '{{cluster}} は接続不可',
  unreachableMany: '{{n, number}} クラスターは接続不可',
  loading: '{{cluster}} は読み込み中',
  loadingMany: '{{n, number}} クラスターは読み込み中',
  offline:
    'Berth が応答しません。{{time}}（{{duration}}前）の情報を表示しています。',
  lastSeen: '最終確認 {{time}}（{{duration}}前）',
  then: '当時',
};

export const absent: Translated<typeof english.absent> = {
  loading: '読み込み中',
  forbidden: '権限なし',
  forbiddenBecause: '権限なし：{{reason}}',
  notInstalled: '未導入',
  tooLarge: 'メモリ上限を超えるため未保持',
  unread: '読み取り不能',
  unreadObjects: 'クラスター内の {{kind}} {{n, number}} 件',
  notAsked: '未取得',
  notAskedBecause: '未取得：{{reason}}',
  asOf: '{{time}} 時点：{{reason}}',
  noWorkload: 'ワークロードなし',
  noAutoscaler: 'オートスケーラーなし',
  noGpus: 'GPU なし',
  noApplication: 'Application なし',
};

export const trouble: Translated<typeof english.trouble> = {
  refused: '接続拒否',
  timeout: 'API タイムアウト',
  dns: '名前解決エラー',
  tls: '証明書エラー',
  unauthorized: '認証エラー',
  throttled: 'API のレート制限',
  serverError: 'API エラー',
  protocol: 'Kubernetes API ではない応答',
  configuration: '設定エラー',
};

export const capability: Translated<typeof english.capability> = {
  workloads: 'ワークロード',
  pods: 'Pod',
  nodes: 'ノード',
  autoscalers: 'オートスケーラー',
  disruptionBudgets: 'PodDisruptionBudget',
  argo: 'Argo CD Application',
};

export const rollout: Translated<typeof english.rollout> = {
  available: '稼働',
  bar: '{{desired, number}} 個中 {{available, number}} 個の Pod が稼働',
  workloads_one: 'ワークロード {{count, number}} 件',
  workloads_other: 'ワークロード {{count, number}} 件',
  phase: {
    complete: '完了',
    progressing: '進行中',
    stalled: '停滞',
    paused: '一時停止',
    scaledToZero: 'レプリカ数 0',
    unknown: '不明',
  },
};

export const autoscaling: Translated<typeof english.autoscaling> = {
  now: '現在 {{current, number}}',
  nowAtTarget: '現在 {{current, number}}（目標比 {{percent}}）',
  wants: '希望 {{desired, number}}',
  wantsMore: 'さらに必要',
  line: '現在 {{current, number}} レプリカ、範囲 {{min, number}}～{{max, number}}',
  lineWants:
    '現在 {{current, number}} レプリカ、希望 {{desired, number}}、範囲 {{min, number}}～{{max, number}}',
  more_one: 'ほか {{count, number}} 件のオートスケーラー',
  more_other: 'ほか {{count, number}} 件のオートスケーラー',
  state: {
    steady: '安定',
    scalingUp: '増加中',
    scalingDown: '減少中',
    limitedByMaximum: '上限で頭打ち',
    limitedByMinimum: '下限で下げ止まり',
    inactive: '停止中',
    unable: 'スケール不可',
    unknown: '不明',
  },
};

export const gpus: Translated<typeof english.gpus> = {
  boundOf: '{{bound, number}} / {{requested, number}}',
  pips: '{{unit}}：{{requested, number}} のうち {{bound, number}} がノードに割り当て済み',
  gpu_one: 'GPU',
  gpu_other: 'GPU',
  shared: '共有',
};

export const argo: Translated<typeof english.argo> = {
  instance: 'Argo CD {{name}}',
  instances: 'Argo CD のインスタンス',
  notSynced: '未同期',
  more_one: 'ほか {{count, number}} 件の Application',
  more_other: 'ほか {{count, number}} 件の Application',
};
