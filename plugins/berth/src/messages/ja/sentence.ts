import type { english, Translated } from '../en';

export const sentence: Translated<typeof english.sentence> = {
  join: '{{lead}}：{{detail}}',
  healthy: {
    lead_one: '{{count, number}} クラスターで正常に稼働しています',
    lead_other: '{{count, number}} クラスターで正常に稼働しています',
  },
  scaledToZero: {
    lead_one: '{{count, number}} クラスターでレプリカ数 0 に設定されています',
    lead_other: '{{count, number}} クラスターでレプリカ数 0 に設定されています',
    detail: 'Pod は必要とされていません',
  },
  rollingOut: {
    lead: '{{cluster}} で {{workload}} をロールアウト中',
    detail: '{{desired, number}} 個中 {{updated, number}} 個の Pod が更新済み',
  },
  rolloutPaused: {
    lead: '{{cluster}} の {{workload}} はロールアウトを一時停止しています',
  },
  rolloutStalled: {
    lead: '{{cluster}} の {{workload}} のロールアウトが進みません',
    detail: '{{reason}}',
  },
  workloadDegraded: {
    lead: '{{cluster}} の {{kind}} {{workload}} が失敗しています',
    detail: '{{reason}}',
  },
  workloadInMotion: {
    lead: '{{cluster}} の {{kind}} {{workload}} は進行中です',
    detail: '{{reason}}',
  },
  workloadSuspended: {
    lead: '{{cluster}} の {{kind}} {{workload}} は待機中です',
    detail: '{{reason}}',
  },
  podsWaiting: {
    lead_one:
      '{{cluster}} で {{count, number}} 個中 {{waiting, number}} 個の Pod が待機中',
    lead_other:
      '{{cluster}} で {{count, number}} 個中 {{waiting, number}} 個の Pod が待機中',
    detail: '配置できるノードがありません',
  },
  podsWaitingForGpus: {
    lead_one:
      '{{cluster}} で {{count, number}} 個中 {{waiting, number}} 個の Pod が待機中',
    lead_other:
      '{{cluster}} で {{count, number}} 個中 {{waiting, number}} 個の Pod が待機中',
    detail: '{{model}} が {{gpus, number}} 基空いているノードがありません',
  },
  podsGated: {
    lead_one:
      '{{cluster}} で {{count, number}} 個中 {{waiting, number}} 個の Pod が保留中',
    lead_other:
      '{{cluster}} で {{count, number}} 個中 {{waiting, number}} 個の Pod が保留中',
    detail: 'scheduling gate が設定されています',
  },
  crashLoop: {
    lead_one:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がクラッシュを繰り返しています',
    lead_other:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がクラッシュを繰り返しています',
    detail: 'CrashLoopBackOff',
  },
  outOfMemory: {
    lead_one:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がメモリー不足で終了しました',
    lead_other:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がメモリー不足で終了しました',
    detail: 'OOMKilled',
  },
  imagePull: {
    lead_one:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がイメージを取得できません',
    lead_other:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がイメージを取得できません',
  },
  containerConfig: {
    lead_one:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がコンテナーを作成できません',
    lead_other:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がコンテナーを作成できません',
  },
  podsFailed: {
    lead_one:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個が失敗しました',
    lead_other:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個が失敗しました',
  },
  resizesPending: {
    lead_one:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がリサイズ後のリソースをまだ得ていません',
    lead_other:
      '{{cluster}} で {{workload}} の Pod {{count, number}} 個がリサイズ後のリソースをまだ得ていません',
    detail: '{{reason}}: {{message}}',
  },
  podsNotReady: {
    lead_one:
      '{{cluster}} で {{count, number}} 個中 {{notReady, number}} 個の Pod が Ready になっていません',
    lead_other:
      '{{cluster}} で {{count, number}} 個中 {{notReady, number}} 個の Pod が Ready になっていません',
  },
  replicasMissing: {
    lead_one:
      '{{cluster}} でレプリカ {{count, number}} 個のうち {{missing, number}} 個が足りません',
    lead_other:
      '{{cluster}} でレプリカ {{count, number}} 個のうち {{missing, number}} 個が足りません',
  },
  autoscalerAtMaximum: {
    lead: '{{cluster}} の {{autoscaler}} が上限に達しています',
    detail: '{{metric}} によれば {{max, number}} レプリカでは足りません',
  },
  autoscalerInactive: {
    lead: '{{cluster}} の {{autoscaler}} はスケールを停止しています',
  },
  autoscalerUnable: {
    lead: '{{cluster}} の {{autoscaler}} がスケールできません',
  },
  argoOutOfSync: {
    lead: '{{cluster}} の {{application}} が OutOfSync です',
    detail: 'Git とクラスターに差分があります',
  },
  argoDegraded: {
    lead: '{{cluster}} の {{application}} が Degraded です',
  },
  argoMissing: {
    lead: '{{cluster}} の {{application}} が Missing です',
    detail: 'Git にあるオブジェクトがクラスターにありません',
  },
  argoOperationFailed: {
    lead: '{{cluster}} の {{application}} は直近の同期に失敗しました',
  },
  argoError: {
    lead: '{{cluster}} の {{application}} を Argo CD が処理できません',
  },
  clusterStale: {
    lead: '{{cluster}} は {{time}} から応答がありません',
    detail: '表示はその時点の情報です',
  },
  clusterUnreachable: {
    lead: '{{cluster}} に接続できません',
    detail: '状態は不明です',
  },
  clusterForbidden: {
    lead: '{{cluster}} を読み取る権限が Berth にありません',
    detail: '認証情報が拒否されました',
  },
  signInRefused: {
    lead: '{{cluster}} はあなたのサインインを受け付けません',
    detail: 'もう一度サインインしてください',
  },
  signInForbidden: {
    lead: '{{cluster}} を読み取る権限があなたにありません',
    detail: 'クラスターの管理者に確認してください',
  },
  clusterTooLarge: {
    lead: '{{cluster}} のオブジェクトが Berth のメモリ上限を超えています',
    detail: 'メモリを多く使う種類は表示していません',
  },
  clusterLoading: {
    lead: '{{cluster}} を初めて読み込んでいます',
  },
  namespaceNotOpen: {
    lead: 'Namespace {{namespace}} はこのエンティティの所有者に公開されていません',
    detail: 'この Namespace は調べていません',
  },
  nothingFound: {
    lead_zero: '何も見つかりません',
    lead_one: '{{count, number}} クラスターを調べましたが、何も見つかりません',
    lead_other:
      '{{count, number}} クラスターを調べましたが、何も見つかりません',
  },
  nothingKnown: {
    lead_one:
      '状態は不明です：{{count, number}} クラスターのいずれにも問い合わせできません',
    lead_other:
      '状態は不明です：{{count, number}} クラスターのいずれにも問い合わせできません',
  },
  signInNeeded: {
    lead_one:
      'まだ何も見つかっていません：{{count, number}} クラスターはあなた自身のサインインで読み取ります',
    lead_other:
      'まだ何も見つかっていません：{{count, number}} クラスターはあなた自身のサインインで読み取ります',
  },
  noClusters: { lead: 'Berth が監視しているクラスターはまだありません' },
};
