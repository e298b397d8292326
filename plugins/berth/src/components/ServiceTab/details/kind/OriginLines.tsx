import type { WorkloadDetails } from '@berth/backstage-plugin-berth-common';
import { KeyValue } from '../../../../ui/KeyValues';
import { plainText } from '../../../../words/plainText';
import { useWords } from '../../../../words/useWords';
import { objectText } from '../../../../words/workload/objectText';
import { originText } from '../../../../words/workload/originText';

const SHOWN_REFERENCES = 10;

/** Who made it, who writes its status, what it names, and how far Berth can be sure of what it says. */
export function OriginLines(props: { details: WorkloadDetails }) {
  const { details } = props;
  const { createdBy, managedBy, recognisedBy, version, warnings } = details;
  const words = useWords();
  const { t } = words;
  const named = [
    ...new Set(
      details.references.map(reference =>
        t(`workload.relation.${reference.relation}`, {
          object: objectText(reference),
        }),
      ),
    ),
  ];
  const more = named.length - SHOWN_REFERENCES;
  return (
    <>
      <KeyValue name={t('workload.createdBy')}>
        {createdBy.map(origin => originText(origin, words)).join(' · ')}
      </KeyValue>
      <KeyValue name={t('workload.managedBy')}>
        {managedBy && plainText(managedBy)}
      </KeyValue>
      <KeyValue name={t('workload.references')}>
        {[
          ...named.slice(0, SHOWN_REFERENCES),
          more > 0 && t('workload.referencesMore', { count: more }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </KeyValue>
      <KeyValue name={t('workload.recognised.title')}>
        {[
          recognisedBy === 'convention' &&
            t('workload.recognised.convention', {
              system: plainText(details.system),
            }),
          recognisedBy === 'generic' && t('workload.recognised.generic'),
          version.isNearest &&
            t('workload.nearest', {
              given: plainText(version.given),
              read: version.read,
            }),
          warnings > 0 && t('workload.unreadFields', { count: warnings }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </KeyValue>
    </>
  );
}
