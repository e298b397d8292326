import type { english, Translated } from '../en';

export const page: Translated<typeof english.page> = {
  title: { services: '自分のサービス', fleet: 'フリート' },
  signedOut: {
    title: 'サインインの有効期限が切れました',
    detail: 'もう一度サインインすると、このページが表示されます。',
  },
  unknown: {
    title: 'Berth のバックエンドがこのページに対応していません',
    detail:
      'ページより古いバージョンの可能性があります。このポータルの管理者に問い合わせてください。',
  },
};
