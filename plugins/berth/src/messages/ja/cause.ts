import type { english, Translated } from '../en';

export const cause: Translated<typeof english.cause> = {
  deleting: '削除中',
  unreadable: 'フィールド {{field}} を読み取れません',
  brokenRule:
    'この種類のために追加された規則が答えを返しません（{{readings}}）',
  notHeld: 'このオブジェクト自体の情報はありません（名前と Pod のみ把握）',
  noStatus: 'コントローラーからまだ報告がありません',
  notObserved: 'コントローラーが最新の spec をまだ処理していません',
  exists: '存在します（状態を持たないオブジェクト）',
  condition: '{{condition}} が {{status}}',
  conditionBecause: '{{condition}} が {{status}}（{{reason}}）',
  conditionGone: 'Condition による判定',
  phase: 'コントローラーの報告は {{phase}}',
  allReady: '{{ready, number}} 個すべて Ready',
  waitingForReady: '{{desired, number}} 個中 {{ready, number}} 個が Ready',
  waitingForUpdate: '{{desired, number}} 個中 {{updated, number}} 個が更新済み',
  waitingForOld: '旧リビジョンが {{old, number}} 個残っています',
  scaledToZero: 'レプリカ数 0',
  paused: '一時停止中',
  suspended: 'サスペンド中',
  stopped: '停止済み',
  running: '実行中',
  completed: '完了',
  failed: '失敗',
  queued: '順番待ち',
  queuedIn: 'キュー {{queue}} で順番待ち',
};
