import type { Advice } from '@berth/backstage-plugin-berth-workloads';
import { advice as japanese } from '../../messages/ja/advice';
import type { Words } from '../useWords';

/** A text, and its language where that is not the page's. */
export interface AdviceText {
  text: string;
  lang?: 'en';
}

/** What is wrong and what to do, in the reader's language where there are words for the rule, else as the rule says it. */
export function adviceText(
  { rule, problem, remedy }: Pick<Advice, 'rule' | 'problem' | 'remedy'>,
  { locale }: Pick<Words, 'locale'>,
): { problem: AdviceText; remedy: AdviceText } {
  const known =
    locale.startsWith('ja') && Object.hasOwn(japanese, rule)
      ? japanese[rule]
      : undefined;
  const said = (own: string | undefined, text: string): AdviceText =>
    own === undefined ? { text, lang: 'en' } : { text: own };
  return {
    problem: said(known?.problem, problem),
    remedy: said(known?.remedy, remedy),
  };
}
