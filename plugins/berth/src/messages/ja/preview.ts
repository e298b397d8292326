import type { english, Translated } from '../en';

export const preview: Translated<typeof english.preview> = {
  title: '配置プレビュー',
  inputs: '配置する Pod',
  field: {
    workload: 'ワークロード',
    replicas: 'レプリカ数',
    gpus: 'GPU 数／レプリカ',
    accelerator: 'GPU の型番',
    cpu: 'CPU／レプリカ',
    memory: 'メモリー／レプリカ',
    cluster: 'クラスター',
    tolerations: '許容する taint',
    together: '全部揃わなければ起動しない',
    besides_one: '稼働中の {{count, number}} 個を残して追加する',
    besides_other: '稼働中の {{count, number}} 個を残して追加する',
  },
  less: '{{field}}を 1 減らす',
  more: '{{field}}を 1 増やす',
  noAccelerator: 'なし',
  anyModel: '指定なし（{{resource}}）',
  addToleration: '許容する taint を追加',
  removeToleration: '{{toleration}} の許容をやめる',
  noOtherTaints: 'このクラスターにほかの taint はありません',
  reset: '現在の設定に戻す',
  problem: {
    wholeNumber: '整数を入力してください',
    atLeastOne: '1 以上を入力してください',
    tooManyReplicas: '5,000 以下を入力してください',
    tooManyGpus: '1,000 以下を入力してください',
    quantity: '500m、32、256Gi のように入力してください',
    acceleratorMissing: '型番を選択してください',
  },
  headline: {
    fitsOne: '配置できます',
    fits: '{{replicas, number}} 個すべて配置できます',
    partly: '{{replicas, number}} 個中 {{placed, number}} 個を配置できます',
    none: '{{replicas, number}} 個中 0 個、配置できません',
    together: '1 個も起動しません',
    unknown: '判定できません',
  },
  headlineAsOf: '{{time}} 時点で{{headline}}',
  because: {
    waits: '{{ordinal}}は 1 ノードに {{what}}の空きが必要です',
    nowhere: '{{ordinal}}を受け入れるノードがありません：{{reason}}',
    together:
      '同時に配置できるのは {{replicas, number}} 個中 {{total, number}} 個だけです',
    room_one: 'さらに {{count, number}} 個の余裕があります',
    room_other: 'さらに {{count, number}} 個の余裕があります',
    full: 'これ以上の余裕はありません',
    unknown: '判定に必要な条件の一部に Berth が対応していません',
    noNodes: 'クラスターにノードがありません',
  },
  what: {
    gpus: '{{model}} {{gpus, number}} 基',
    cpu: 'CPU {{quantity}}',
    memory: 'メモリー {{quantity}}',
    other: '{{resource}}',
  },
  ordinal: {
    one: '{{n}} 個目',
    two: '{{n}} 個目',
    few: '{{n}} 個目',
    other: '{{n}} 個目',
  },
  nodes: 'ノード',
  zone: 'ゾーン {{zone}}',
  noZone: 'ゾーンなし',
  corner: {
    placed: '+{{n, number}}',
    free: '空き {{n, number}}',
    full: '満杯',
    room: '余裕',
    taint: 'taint',
    cordon: 'cordon',
    selector: 'selector',
    port: 'ポート',
    pods: 'Pod 数',
    cpu: 'CPU',
    memory: 'メモリー',
    storage: 'ディスク',
    name: 'ノード名',
    other: '不可',
    unknown: '?',
  },
  node: {
    chosen_one: '{{name}}：ここに {{count, number}} 個配置',
    chosen_other: '{{name}}：ここに {{count, number}} 個配置',
    open: '{{name}}：あと 1 個配置できます',
    closed: '{{name}}：配置できません。{{reasons}}',
    unknown: '{{name}}：不明',
    units:
      '{{resource}} は {{total, number}} のうち {{held, number}} が使用済み',
    then: 'その次：{{reasons}}',
  },
  fold: '{{n, number}} ×',
  foldLabel: '{{name}} と同じ {{n, number}} ノード：個別に表示',
  unfold: 'まとめて表示',
  reasons: '次の 1 個を配置できない理由',
  reasonsWhenFits: '対象外となったノードの理由',
  reasonRow: '{{total, number}} ノード中 {{n, number}} ノード',
  message: 'kube-scheduler が出すメッセージ',
  preemptionOpen:
    'kube-scheduler はこの後にプリエンプションの結果を付け加えますが、この Pod については Berth が対応していません。',
  preempts_one:
    '次の 1 個は、{{node}} で優先度の低い Pod {{count, number}} 個をプリエンプトします。',
  preempts_other:
    '次の 1 個は、{{node}} で優先度の低い Pod {{count, number}} 個をプリエンプトします。',
  preemptsElsewhere_one:
    'ほかの {{count, number}} ノードが選ばれることもあります。',
  preemptsElsewhere_other:
    'ほかの {{count, number}} ノードが選ばれることもあります。',
  copy: 'コピー',
  copied: 'コピーしました',
  asOf: 'Kubernetes {{version}} のスケジューラーによる判定です（{{duration}}前の状態）。',
  asOfLast:
    'Kubernetes {{version}} のスケジューラーによる判定です（Berth が最後に確認した {{duration}}前の状態）。',
  versionNearest:
    'クラスターのバージョンは {{actual}} です。Berth が対応する最も近い {{version}} で判定しています。',
  versionUnknown: 'クラスターのバージョンは不明です。',
  earlier: '直前の入力に対する結果です',
  caveats:
    '配置できるノードのうち、kube-scheduler が別のノードを選ぶことがあります。',
  caveat: {
    'default-topology-spread':
      'kube-scheduler は既定で、同じコントローラーの Pod をゾーンとノードに分散させます。',
    'pod-affinity': 'Pod に、ほかの Pod との距離の希望があります。',
    'affinity-of-existing-pods':
      '稼働中の Pod に、この Pod との距離の希望があります。',
  },
  forbidden: {
    title: 'クラスターの中を見る権限がありません',
    detail:
      'プレビューには権限 berth.clusters.read が必要です。稼働状況はこのまま表示されます。必要であればポータルの管理者に問い合わせてください。',
  },
  failed: {
    title: '{{cluster}} の状態を読み込めません',
    detail: '自動で再試行します。',
    retry: '今すぐ再試行',
  },
  missing: {
    title: '{{cluster}} の状態がありません',
    detail: '監視対象ではないか、まだ応答がありません。',
  },
  loading: '{{cluster}} の状態を読み込んでいます',
};
