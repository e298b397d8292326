import { KUBERNETES_ID } from '@berth/backstage-plugin-berth-common';
import { isNarrowed, type ServiceChoice } from '../../services/serviceQuery';
import { CopyableCode } from '../../ui/CopyableCode';
import { Notice } from '../../ui/Notice';
import { QuietButton } from '../../ui/QuietButton';
import { useWords } from '../../words/useWords';

const ANNOTATION = `${KUBERNETES_ID}: my-service`;

function Annotation() {
  const { t } = useWords();
  return (
    <CopyableCode
      text={ANNOTATION}
      copyText={t('hint.copy')}
      copiedText={t('hint.copied')}
    />
  );
}

/** Why no service is listed, and what to do. */
export function NothingListed(props: {
  choice: ServiceChoice;
  inScope: number;
  onReset?: () => void;
  onShowAll?: () => void;
}) {
  const { choice, inScope, onReset, onShowAll } = props;
  const { t } = useWords();
  if (inScope > 0 && isNarrowed(choice)) {
    return (
      <Notice
        tone="unknown"
        title={t('services.nothingLeft.title')}
        detail={t('services.nothingLeft.detail', { count: inScope })}
      >
        <div>
          <QuietButton look="outlined" onClick={onReset}>
            {t('services.reset')}
          </QuietButton>
        </div>
      </Notice>
    );
  }
  switch (choice.scope) {
    case 'named':
      return (
        <Notice
          tone="unknown"
          title={t('services.nothingNamed.title')}
          detail={t('services.nothingNamed.detail')}
        />
      );
    case 'owned':
      return (
        <Notice
          tone="unknown"
          title={t('services.nothingOwned.title')}
          detail={t('services.nothingOwned.detail')}
        >
          <Annotation />
          {onShowAll && (
            <div>
              <QuietButton look="outlined" onClick={onShowAll}>
                {t('services.nothingOwned.action')}
              </QuietButton>
            </div>
          )}
        </Notice>
      );
    default:
      return (
        <Notice
          tone="unknown"
          title={t('services.nothingAll.title')}
          detail={t('services.nothingAll.detail')}
        >
          <Annotation />
        </Notice>
      );
  }
}
