import type { ConditionReason } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue, KeyValues } from '../../../ui/KeyValues';
import { Secondary } from '../../../ui/text';
import { useWords } from '../../../words/useWords';

/** What an object says of itself, in Kubernetes' own words. */
export function Conditions(props: {
  conditions: ReadonlyArray<ConditionReason & { status?: string }>;
}) {
  const { conditions } = props;
  const { t } = useWords();
  if (conditions.length === 0) {
    return null;
  }
  return (
    <KeyValues>
      <KeyValue name={t('tab.conditions')}>
        {conditions.map(({ condition, status, reason, message }) => (
          <div key={condition}>
            {[condition, status && `= ${status}`, reason && `(${reason})`]
              .filter(Boolean)
              .join(' ')}{' '}
            {message && <Secondary>{message}</Secondary>}
          </div>
        ))}
      </KeyValue>
    </KeyValues>
  );
}
