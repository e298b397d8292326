import type { Refusal } from '../../live/LiveState';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words/useWords';

/** The backend answered, and the answer is no. */
export function Refused(props: { because: Refusal; entityRef: string }) {
  const { because, entityRef } = props;
  const { t } = useWords();
  return because === 'unknown' ? (
    <Notice
      tone="unknown"
      title={t('card.unknownEntity.title')}
      detail={t('card.unknownEntity.detail', { entityRef })}
    />
  ) : (
    <Notice
      tone="unknown"
      title={t(`card.${because}.title`)}
      detail={t(`card.${because}.detail`)}
    />
  );
}
