import type { Refusal } from '../../live/LiveState';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words/useWords';
import { QuietButton } from '../../ui/QuietButton';

/** Why there is no preview: not allowed, nothing there, or no answer. */
export function PreviewNotice(props: {
  because: Refusal | 'failed';
  cluster: string;
  onRetry: () => void;
}) {
  const { because, cluster, onRetry } = props;
  const { t } = useWords();
  switch (because) {
    case 'forbidden':
      return (
        <Notice
          tone="unknown"
          title={t('preview.forbidden.title')}
          detail={t('preview.forbidden.detail')}
        />
      );
    case 'signedOut':
      return (
        <Notice
          tone="unknown"
          title={t('card.signedOut.title')}
          detail={t('card.signedOut.detail')}
        />
      );
    case 'unknown':
      return (
        <Notice
          tone="unknown"
          title={t('preview.missing.title', { cluster })}
          detail={t('preview.missing.detail')}
        />
      );
    default:
      return (
        <Notice
          tone="unknown"
          title={t('preview.failed.title', { cluster })}
          detail={t('preview.failed.detail')}
        >
          <div>
            <QuietButton look="outlined" onClick={onRetry}>
              {t('preview.failed.retry')}
            </QuietButton>
          </div>
        </Notice>
      );
  }
}
