import type { english, Translated } from '../en';

export const personal: Translated<typeof english.personal> = {
  notAsked: '未取得：あなた自身のサインインで読み取ります',
  signIn: 'サインインして読み取る',
  asking: 'あなたのサインインで読み取り中…',
  read: '{{time}} にあなたのサインインで読み取り',
  readAgain: '再読み取り',
  signInFailed: '未取得：サインインできませんでした',
  readFailed: '読み取り失敗：Berth が応答しません',
  tooMany: '読み取り失敗：あなたの読み取りが多すぎます',
  install:
    '未取得：あなた自身のサインインで読み取りますが、このポータルのフロントエンドに @backstage/plugin-kubernetes が必要です',
  signInTo: 'サインインして読み取る：{{cluster}}',
  readClusterAgain: '再読み取り：{{cluster}}',
};
