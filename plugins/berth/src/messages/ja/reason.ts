import type { english, Translated } from '../en';

export const reason: Translated<typeof english.reason> = {
  nowhere: {
    otherNodes: '指定されたノードには配置できません',
    noSuchNodes: 'ノードを指定する条件に、共通するノードがありません',
    cordoned: 'すべてのノードがスケジュール停止中です',
    name: '指定されたノードには配置できません',
    taint: '残りのノードの taint を許容していません',
    affinityConflict: 'ノードに関する条件が互いに矛盾しています',
    selector: '必要なラベルを持つノードがありません',
    enforced: 'スケジューラーの設定により、残りのノードには配置できません',
    port: '条件に合うノードで必要なポートが使用中です',
    pods: '条件に合うノードの Pod 数が上限に達しています',
    insufficient: '条件に合うノードに {{name}} の空きが足りません',
    claimMissing: 'PersistentVolumeClaim {{name}} がありません',
    disk: '条件に合うノードでは、必要なディスクが使用中です',
    exclusiveClaim:
      '1 つの Pod しか使えないボリュームを、別の Pod が使用中です',
    volumeLimit: '条件に合うノードに接続されたボリューム数が上限に達しています',
    noDriver: '条件に合うノードに CSI ドライバー {{name}} がありません',
    claimAwaited: 'PersistentVolumeClaim {{name}} がまだ作成されていません',
    claimLost:
      'PersistentVolumeClaim {{name}} にバインドされたボリュームが存在しません',
    claimDeleted: 'PersistentVolumeClaim {{name}} は削除中です',
    claimForeign:
      'PersistentVolumeClaim {{name}} は別の Pod のために作成されたものです',
    claimUnbound: 'まだバインドされていない PersistentVolumeClaim があります',
    volumeGone:
      '存在しないボリュームにバインドされた PersistentVolumeClaim があります',
    volumeAffinity: '条件に合うノードからはボリュームを利用できません',
    noVolume: '条件に合うノードで利用できる空きボリュームがありません',
    storage: '条件に合うノードにボリューム用の空き容量が足りません',
    volumeMissing: 'PersistentVolume {{name}} がありません',
    claimClassless:
      'ボリュームもストレージクラスも指定していない PersistentVolumeClaim があります',
    classMissing: 'ストレージクラス {{name}} がありません',
    volumeUnnamed:
      'ボリュームがまだ割り当てられていない PersistentVolumeClaim があります',
    volumeZone: 'ボリュームが、条件に合うノードとは別のゾーンにあります',
    spreadLabel: '条件に合うノードに、分散の基準となるラベルがありません',
    spread: 'ゾーンやノードへの分散の条件を満たせません',
    affinity: '要求された Pod のそばに、条件に合うノードがありません',
    antiAffinity: '条件に合うノードでは、避けるべき Pod が稼働中です',
    keptAway: '既存の Pod と同じ場所には配置できません',
  },
  here: {
    otherNodes: '別のノードが指定されています',
    noSuchNodes: 'ノードを指定する条件に、共通するノードがありません',
    cordoned: 'スケジュール停止中です',
    name: '別のノードが指定されています',
    taint: 'Pod が許容していない taint があります',
    affinityConflict: 'ノードに関する条件が互いに矛盾しています',
    selector: 'Pod が求めるラベルがありません',
    enforced: 'スケジューラーの設定により対象外です',
    port: 'Pod に必要なポートが使用中です',
    pods: 'Pod 数が上限に達しています',
    insufficient: '{{name}} の空きが足りません',
    claimMissing: 'PersistentVolumeClaim {{name}} がありません',
    disk: '必要なディスクを別の Pod が使用中です',
    exclusiveClaim:
      '1 つの Pod しか使えないボリュームを、別の Pod が使用中です',
    volumeLimit: '接続されたボリューム数が上限に達しています',
    noDriver: 'CSI ドライバー {{name}} がありません',
    claimAwaited: 'PersistentVolumeClaim {{name}} がまだ作成されていません',
    claimLost:
      'PersistentVolumeClaim {{name}} にバインドされたボリュームが存在しません',
    claimDeleted: 'PersistentVolumeClaim {{name}} は削除中です',
    claimForeign:
      'PersistentVolumeClaim {{name}} は別の Pod のために作成されたものです',
    claimUnbound: 'まだバインドされていない PersistentVolumeClaim があります',
    volumeGone:
      '存在しないボリュームにバインドされた PersistentVolumeClaim があります',
    volumeAffinity: 'ここからはボリュームを利用できません',
    noVolume: 'ここで利用できる空きボリュームがありません',
    storage: 'ボリューム用の空き容量が足りません',
    volumeMissing: 'PersistentVolume {{name}} がありません',
    claimClassless:
      'ボリュームもストレージクラスも指定していない PersistentVolumeClaim があります',
    classMissing: 'ストレージクラス {{name}} がありません',
    volumeUnnamed:
      'ボリュームがまだ割り当てられていない PersistentVolumeClaim があります',
    volumeZone: 'ボリュームが別のゾーンにあります',
    spreadLabel: '分散の基準となるラベルがありません',
    spread: 'ここでは分散の条件を満たせません',
    affinity: 'そばに置くべき Pod がここにはありません',
    antiAffinity: '避けるべき Pod がここで稼働中です',
    keptAway: 'ここの Pod が同居を認めていません',
  },
  resource: { cpu: 'CPU', memory: 'メモリー' },
};
