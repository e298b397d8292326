import { useMemo, useState } from 'react';
import { styled } from '@mui/material/styles';
import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import { NodeDeviceRow, nodeRows } from '../../fleet/nodeRows';
import { Secondary } from '../../ui/text';
import { gpuUnitText } from '../../words/gpuUnits';
import { useWords, Words } from '../../words/useWords';
import { DownloadCsv } from './DownloadCsv';
import { WideTable } from './WideTable';

const MAX_ROWS = 200;

const Summary = styled('summary')(({ theme }) => ({
  cursor: 'pointer',
  fontSize: theme.typography.pxToRem(14),
  fontWeight: 600,
  marginBottom: theme.spacing(1),
}));

/** The facts of the picture as a table, for who reads with ears or fingers, and as a file. */
export function MapTable(props: { map: FleetMap }) {
  const { map } = props;
  const words = useWords();
  const { t } = words;
  const [isOpen, setOpen] = useState(false);
  const rows = useMemo(() => (isOpen ? nodeRows(map) : []), [isOpen, map]);
  return (
    <>
      <div>
        <DownloadCsv
          text={t('fleet.map.csv')}
          fileName={`gpus-${map.cluster.replaceAll(', ', '-')}.csv`}
          rows={() => csvRows(map, words)}
        />
      </div>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <Summary>{t('fleet.map.table')}</Summary>
        {rows.length > MAX_ROWS && (
          <Secondary>
            {t('fleet.map.first', { shown: MAX_ROWS, total: rows.length })}
          </Secondary>
        )}
        {isOpen && (
          <WideTable caption={t('fleet.map.table')}>
            <thead>
              <tr>
                <th scope="col">{t('fleet.map.node')}</th>
                <th scope="col">{t('fleet.map.group')}</th>
                <th scope="col">{t('fleet.table.gpu')}</th>
                <th scope="col">{t('fleet.map.held')}</th>
                <th scope="col" className="number">
                  {t('fleet.table.free')}
                </th>
                <th scope="col" className="number">
                  {t('fleet.table.unusable')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MAX_ROWS).map(row => (
                <tr
                  key={`${row.group} ${row.node} ${row.accelerator.resource}`}
                >
                  <th scope="row">{row.node}</th>
                  <td>{row.group ?? t('fleet.map.noGroup')}</td>
                  <td>
                    {row.units} {gpuUnitText(row.accelerator, words, row.units)}
                  </td>
                  <td>{heldText(row, words) || t('fleet.table.none')}</td>
                  <td className="number">{row.free}</td>
                  <td className="number">{row.unusable}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        )}
      </details>
    </>
  );
}

function heldText({ held }: NodeDeviceRow, { t }: Words): string {
  return held
    .map(
      ({ holder, units }) =>
        `${holder?.title ?? t('fleet.map.others')} ${units}`,
    )
    .join(', ');
}

function csvRows(map: FleetMap, words: Words) {
  const { t } = words;
  const head = [
    t('fleet.map.node'),
    map.groupBy,
    t('fleet.table.gpu'),
    t('fleet.table.total'),
    t('fleet.map.held'),
    t('fleet.table.free'),
    t('fleet.table.unusable'),
  ];
  return [
    head,
    ...nodeRows(map).map(row => [
      row.node,
      row.group,
      gpuUnitText(row.accelerator, words, 1),
      row.units,
      heldText(row, words),
      row.free,
      row.unusable,
    ]),
  ];
}
