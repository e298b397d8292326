import type { Refusal } from '../../live/LiveState';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words/useWords';

/** The backend answered a page, and the answer is no. */
export function PageRefused(props: {
  because: Refusal;
  /** What this page shows only to some, and to whom. */
  forbidden: { title: string; detail: string };
}) {
  const { because, forbidden } = props;
  const { t } = useWords();
  return because === 'forbidden' ? (
    <Notice tone="unknown" title={forbidden.title} detail={forbidden.detail} />
  ) : (
    <Notice
      tone="unknown"
      title={t(`page.${because}.title`)}
      detail={t(`page.${because}.detail`)}
    />
  );
}
