import type { WorkloadDetails } from '@berth/backstage-plugin-berth-common';
import { KeyValues } from '../../../../ui/KeyValues';
import { SubSection } from '../../../../ui/SubSection';
import { useWords } from '../../../../words/useWords';
import { PartView } from './parts';
import { QuotaTable } from './QuotaTable';

/** What an object is made of and what it may use: the same pieces for every kind. */
export function SharedDetails(props: {
  details: Pick<WorkloadDetails, 'parts' | 'quotas'>;
}) {
  const { parts, quotas } = props.details;
  const { t } = useWords();
  return (
    <>
      {parts.length > 0 && (
        <SubSection title={t('part.title')}>
          <KeyValues>
            {parts.map((part, index) => (
              // Names of parts are the object's own, and may repeat; their order is theirs too.
              <PartView key={`${index} ${part.type}`} part={part} />
            ))}
          </KeyValues>
        </SubSection>
      )}
      <QuotaTable quotas={quotas} />
    </>
  );
}
