import type { english, Translated } from '../en';

export const card: Translated<typeof english.card> = {
  title: '稼働状況',
  loading: '稼働状況を読み込んでいます',
  seeWhatWouldFit: '配置できる条件を見る',
  moreProblems_one: 'ほか {{count, number}} 件の問題',
  moreProblems_other: 'ほか {{count, number}} 件の問題',
  moreClusters_one: 'ほか {{count, number}} クラスターを表示',
  moreClusters_other: 'ほか {{count, number}} クラスターを表示',
  showLess: '表示を減らす',
  forbidden: {
    title: 'このサービスの稼働状況を見る権限がありません',
    detail:
      'Berth は、カタログのエンティティを閲覧できる人にだけ稼働状況を表示します。エンティティのオーナーか、ポータルの管理者に問い合わせてください。',
  },
  signedOut: {
    title: 'サインインの有効期限が切れました',
    detail: 'もう一度サインインすると表示されます。',
  },
  unknownEntity: {
    title: 'Berth はこのエンティティをまだ知りません',
    detail:
      'カタログから {{entityRef}} の情報が届いていません。新しいエンティティは 1 分ほどで表示されます。',
  },
  failed: {
    title: 'Berth が応答しません',
    detail:
      'まだ一度も情報を取得できていないため、状態は不明です。自動で再試行します。',
    retry: '今すぐ再試行',
  },
};

export const hint: Translated<typeof english.hint> = {
  annotationMissing: {
    title: 'このエンティティに紐付くワークロードが指定されていません',
    detail:
      'catalog-info.yaml の metadata.annotations に次の行を追加してください。',
    namespaceAlone:
      'Namespace（{{namespaces}}）には他のエンティティのものも含まれるため、その指定だけでは何も選ばれません。catalog-info.yaml の metadata.annotations に次の行を追加してください。',
  },
  labelMissing: {
    title: '{{selector}} に一致するワークロードがありません',
    detail:
      '{{where}} を調べました。Deployment と Pod に次のラベルを追加してください。',
    where: '{{clusters}}（Namespace：{{namespaces}}）',
  },
  onlyOpenNamespaces: '{{where}}（所有者に公開されている Namespace のみ）',
  namespacesNotOpen: {
    title:
      'このエンティティの所有者に公開されていない Namespace です：{{namespaces}}',
    detail:
      'アノテーション {{annotation}} で指定されている Namespace は、いずれも berth.namespaces の設定で公開されていないため、調べていません。',
  },
  clusterUnknown: {
    title: 'クラスター「{{cluster}}」は存在しません',
    detail:
      'アノテーション {{annotation}} で指定されています。利用できるのは {{known}} です。',
    detailAlone: 'アノテーション {{annotation}} で指定されています。',
  },
  clusterRelationMissing: {
    title: 'このエンティティはどのクラスターにも依存していません',
    detail:
      'kubernetes.serviceLocatorMethod が catalogRelation のため、spec の dependsOn で指定されたクラスターだけを調べます。次の行を追加してください：',
  },
  applicationMissing: {
    title: '「{{value}}」に該当する Argo CD Application がありません',
    detail:
      'アノテーション {{annotation}} で指定されています。{{clusters}} を調べました。',
  },
  selectorInvalid: {
    title: '{{annotation}} のセレクターを解釈できません',
    detail: '「{{value}}」：{{message}}',
  },
  nothing: {
    title: 'このエンティティに紐付くワークロードはありません',
    detail:
      'アノテーションに一致するものが、Berth の監視するクラスターにありません。',
  },
  copy: 'コピー',
  copied: 'コピーしました',
};
