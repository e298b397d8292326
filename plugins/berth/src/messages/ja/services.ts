import type { english, Translated } from '../en';

export const services: Translated<typeof english.services> = {
  scope: {
    label: '表示するサービス',
    owned: '自分のサービス',
    named: 'スター付き',
    all: '閲覧できるすべて',
  },
  verdict: {
    bad_one:
      'サービス {{of, number}} 件中 {{count, number}} 件に異常があります。',
    bad_other:
      'サービス {{of, number}} 件中 {{count, number}} 件に異常があります。',
    look_one:
      'サービス {{of, number}} 件中 {{count, number}} 件は確認が必要です。',
    look_other:
      'サービス {{of, number}} 件中 {{count, number}} 件は確認が必要です。',
    unknown_one:
      'サービス {{of, number}} 件中 {{count, number}} 件は現在の状態が不明です。',
    unknown_other:
      'サービス {{of, number}} 件中 {{count, number}} 件は現在の状態が不明です。',
    good_one: 'サービス {{of, number}} 件は正常です。',
    good_other: 'サービス {{of, number}} 件はすべて正常です。',
    narrowed: '絞り込んだ範囲：{{verdict}}',
    first: '：{{sentence}}。',
  },
  forbidden: {
    title: 'サービスの一覧を見る権限がありません',
    detail:
      'カタログを閲覧できる人にだけ一覧を表示します。このポータルの管理者に問い合わせてください。',
  },
  tones: '状態で絞り込む',
  toneCount: '{{tone}} {{n, number}} 件',
  counts: {
    all_one: 'サービス {{count, number}} 件',
    all_other: 'サービス {{count, number}} 件',
    some: 'サービス {{inScope, number}} 件中 {{total, number}} 件',
  },
  search: '名前またはオーナーで検索',
  filters: '絞り込み',
  any: 'すべて',
  reset: '絞り込みをすべて解除',
  filter: {
    owner: 'オーナー',
    system: 'システム',
    cluster: 'クラスター',
    gpu: 'GPU の型番',
  },
  symptoms: 'Argo CD と Pod で絞り込む',
  symptomCount: {
    sync: 'OutOfSync {{n, number}} 件',
    pods: '待機中の Pod あり {{n, number}} 件',
  },
  option: '{{value}}（{{n, number}}）',
  unknownModel: '型番不明',
  list: 'サービス一覧',
  loading: 'サービスを読み込んでいます',
  where: '場所',
  runs: '種類',
  pods: 'Pod',
  scale: 'スケール',
  gpus: 'GPU',
  argo: 'Argo CD',
  none: '–',
  moreClusters: '{{first}} ほか {{n, number}}',
  podsOf: '{{desired, number}} 個中 {{available, number}} 個が利用可能',
  podsPending: '{{n, number}} 個が待機中',
  scaleOf: '{{current, number}}（{{min, number}}～{{max, number}}）',
  scaleWants:
    '{{current, number}}（{{min, number}}～{{max, number}}）、希望 {{desired, number}}',
  gpusAll: '{{unit}} × {{requested, number}}',
  gpusSome: '{{unit}} × {{requested, number}} のうち {{bound, number}}',
  synced: 'Synced',
  outOfSync: 'OutOfSync',
  outOfSyncOf: '{{total, number}} 件中 {{outOfSync, number}} 件が OutOfSync',
  syncUnknown: '不明',
  moreProblems: 'ほか {{n, number}} 件',
  nothingOwned: {
    title: '稼働場所を指定した自分のサービスがありません',
    detail:
      '自分または所属グループがオーナーで、次のようなアノテーションを持つ Component がここに並びます。',
    action: '閲覧できるすべてを表示',
  },
  nothingNamed: {
    title: 'スター付きのサービスはありません',
    detail: 'Component のページでスターを付けると、ここに並びます。',
  },
  nothingAll: {
    title: '稼働場所を指定したサービスがありません',
    detail: '次のようなアノテーションを持つ Component がここに並びます。',
  },
  nothingLeft: {
    title: '条件に合うサービスがありません',
    detail_one: '絞り込みを解除すると {{count, number}} 件あります。',
    detail_other: '絞り込みを解除すると {{count, number}} 件あります。',
  },
  firstOnly:
    'スター付きは {{starred, number}} 件あります。先頭の {{shown, number}} 件を対象にしています。',
  widget: {
    fine_one: 'サービス {{count, number}} 件、対応が必要なものはありません。',
    fine_other: 'サービス {{count, number}} 件、対応が必要なものはありません。',
    all: '自分のサービスをすべて表示',
  },
};
