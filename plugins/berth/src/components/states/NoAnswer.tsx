import { Notice } from '../../ui/Notice';
import { useWords } from '../../words/useWords';
import { QuietButton } from '../../ui/QuietButton';

/** The backend has never answered, so there is nothing older to show. */
export function NoAnswer(props: { onRetry: () => void }) {
  const { t } = useWords();
  return (
    <div role="alert">
      <Notice
        tone="unknown"
        title={t('card.failed.title')}
        detail={t('card.failed.detail')}
      >
        <div>
          <QuietButton look="outlined" onClick={props.onRetry}>
            {t('card.failed.retry')}
          </QuietButton>
        </div>
      </Notice>
    </div>
  );
}
