import type { english, Translated } from '../en';

export const units: Translated<typeof english.units> = {
  field: {
    times: 'この組の数',
    count: 'Pod 数',
    gpus: 'GPU 数／Pod',
  },
  of: '{{name}} の {{field}}',
  unit: '組 {{n}}',
  perNode: '受け入れるノードごとに 1 個',
  partialSet: '要求の一部は不明',
  gang: '全部揃わなければ起動しない（{{n, number}} 個未満では起動しません）',
  minimum: '{{n, number}} 個未満では役に立たない',
  hyperNode: 'ネットワーク上の近さの条件（Berth は未対応）',
  tooMany: '合計 5,000 個を超える Pod はブラウザーでは判定できません',
  headline: {
    fits_one: '{{count, number}} 個の Pod を配置できます',
    fits_other: '{{count, number}} 個の Pod をすべて配置できます',
    partly: '{{pods, number}} 個中 {{placed, number}} 個の Pod を配置できます',
    none: '{{pods, number}} 個中 0 個、配置できません',
    together: '1 個も起動しません',
    unknown: '判定できません',
  },
  because: {
    obstacle: '{{set}}：{{reason}}',
    noNodes: '{{set}}：候補となるノードがありません',
    fits: 'ギャングは揃い、条件もすべて満たされます',
    inputs: '入力を確認してください',
    nothing: '現在要求している Pod はありません',
    unknown: '判定に必要な条件の一部に Berth が対応していません',
  },
  doubt: {
    partial:
      '{{sets}} の Pod にコントローラーが加える内容（プリセットやランタイムなど）が不明です。表示より多くを要求する可能性があります。',
    hyperNodes:
      'Volcano の HyperNode に関する条件が判定を左右しますが、Berth は未対応です。',
    deadline: '2 秒以内に結果が出ませんでした。',
  },
  asFarAsKnown:
    '分かっている範囲では、{{pods, number}} 個中 {{placed, number}} 個の Pod に空きがあります。',
  when: {
    now: '現在要求している内容です。',
    onResume: 'サスペンド中です。再開した場合に要求する内容です。',
    onSchedule: '定期実行です。1 回の実行で要求する内容です。',
    ifRepeated: '終了しています。もう一度実行した場合に要求する内容です。',
  },
  queue:
    '先にキュー {{queue}}（{{system}}）で順番を待ちます。ここではノードの空きだけを判定し、キューのクォータは考慮しません。',
  ways: {
    times: '{{name}}：組の数を {{before, number}} から {{n, number}} に減らす',
    count: '{{name}}：Pod 数を {{before, number}} から {{n, number}} に減らす',
    gpus: '{{name}}：1 Pod あたりの GPU を {{before, number}} 基から {{n, number}} 基に減らす',
  },
  table: 'Pod の配置先',
  set: 'セット',
  placed: '配置',
  where: 'ノード',
  ofCount: '{{placed, number}} / {{asked, number}}',
  tried: '試行のみ（起動せず）',
  inDomain: '{{domain}} 内',
  nodeTimes: '{{node}} × {{n, number}}',
  setTimes: '{{set}} {{n, number}} 個',
  lands: '{{node}}：ここに {{sets}}を配置',
  moreNodes_one: 'ほか {{count, number}} ノード',
  moreNodes_other: 'ほか {{count, number}} ノード',
  nowhere: 'なし',
  message: '次の Pod を配置できない理由',
};
