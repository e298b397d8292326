import type { ServiceScope } from '@berth/backstage-plugin-berth-common';
import { ScrollingChoices } from '../../ui/ScrollingChoices';
import { useWords } from '../../words/useWords';

const SCOPES: readonly ServiceScope[] = ['owned', 'named', 'all'];

/** Owned, starred, or all that the reader may see. */
export function ScopeTabs(props: {
  scope: ServiceScope;
  onChange: (scope: ServiceScope) => void;
}) {
  const { scope, onChange } = props;
  const { t } = useWords();
  return (
    <ScrollingChoices
      label={t('services.scope.label')}
      value={scope}
      options={SCOPES.map(value => ({
        value,
        text: t(`services.scope.${value}`),
      }))}
      onChange={onChange}
    />
  );
}
