import type { Quota } from '@berth/backstage-plugin-berth-workloads';
import { SmallTable } from '../../../../ui/SmallTable';
import { SubSection } from '../../../../ui/SubSection';
import { plainText } from '../../../../words/plainText';
import { useWords } from '../../../../words/useWords';

const COLUMNS = ['used', 'reserved', 'guaranteed', 'limit'] as const;

/** How much of each resource may be used, and is; columns that no row fills are left out. */
export function QuotaTable(props: { quotas: readonly Quota[] }) {
  const { quotas } = props;
  const { t } = useWords();
  if (quotas.length === 0) {
    return null;
  }
  const columns = COLUMNS.filter(column => quotas.some(row => row[column]));
  return (
    <SubSection title={t('workload.quotas')}>
      <SmallTable aria-label={t('workload.quotas')}>
        <thead>
          <tr>
            <th scope="col">{t('workload.quota.resource')}</th>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`workload.quota.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quotas.map(quota => {
            const name = [quota.flavor, quota.resource]
              .flatMap(text => (text ? [plainText(text)] : []))
              .join(' · ');
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                {columns.map(column => (
                  <td key={column}>
                    {plainText(quota[column] ?? t('workload.quota.none'))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </SmallTable>
    </SubSection>
  );
}
