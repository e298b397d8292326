import { useMemo, useState } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import { MapRow, mapRows } from '../../fleet/mapRows';
import { gpuUnitText } from '../../words/gpuUnits';
import { textOfUse } from '../../words/mapCell';
import { percentText } from '../../words/percent';
import { shortRef } from '../../words/shortRef';
import { useWords, Words } from '../../words/useWords';
import { DownloadCsv } from './DownloadCsv';
import { Pager } from './Pager';
import { WideTable } from './WideTable';

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
  const rows = useMemo(() => (isOpen ? mapRows(map) : []), [isOpen, map]);
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
        {isOpen && (
          <Pager
            rows={rows}
            nameOf={({ node }) => node}
            label={t('fleet.map.pages')}
          >
            {shown => (
              <WideTable caption={t('fleet.map.table')}>
                <thead>
                  <tr>
                    {headings(words).map(heading => (
                      <th key={heading} scope="col">
                        {heading}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.map((row, at) => (
                    <MapLine key={`${row.node} ${at}`} row={row} />
                  ))}
                </tbody>
              </WideTable>
            )}
          </Pager>
        )}
      </details>
    </>
  );
}

function MapLine(props: { row: MapRow }) {
  const { row } = props;
  const words = useWords();
  const { t, locale } = words;
  const { node, state, group, accelerator, units, use } = row;
  const none = t('fleet.table.none');
  const held = use.kind === 'held' ? use : undefined;
  const holder = held?.holder;
  return (
    <tr>
      <th scope="row">{node}</th>
      <td>{t(`fleet.map.nodeState.${state}`)}</td>
      <td>{group ?? t('fleet.map.noGroup')}</td>
      <td>
        {t('fleet.holders.gpu', {
          n: units,
          unit: gpuUnitText(accelerator, words, units),
        })}
      </td>
      <td>{textOfUse(row, words)}</td>
      <td>{held?.pod ?? none}</td>
      <td>
        {holder ? (
          <EntityRefLink entityRef={holder.entityRef} hideIcon>
            {holder.title}
          </EntityRefLink>
        ) : (
          none
        )}
      </td>
      <td>{holder?.owner ? shortRef(holder.owner) : none}</td>
      <td>
        {held &&
          (held.percent === undefined
            ? t('fleet.map.unmeasured')
            : percentText(held.percent / 100, locale))}
        {!held && none}
      </td>
    </tr>
  );
}

function headings({ t }: Words): string[] {
  return [
    t('fleet.map.node'),
    t('fleet.map.stateOfNode'),
    t('fleet.map.group'),
    t('fleet.table.gpu'),
    t('fleet.map.use'),
    t('fleet.map.pod'),
    t('fleet.holders.kind.component'),
    t('fleet.holders.kind.owner'),
    t('fleet.map.utilisation'),
  ];
}

function csvRows(map: FleetMap, words: Words) {
  const { t } = words;
  const head = [
    t('fleet.map.node'),
    t('fleet.map.stateOfNode'),
    map.groupBy,
    t('fleet.table.gpu'),
    t('fleet.map.units'),
    t('fleet.map.use'),
    t('fleet.map.pod'),
    t('fleet.holders.kind.component'),
    t('fleet.holders.kind.owner'),
    t('fleet.map.percent'),
  ];
  return [
    head,
    ...mapRows(map).map(row => {
      const { node, state, group, accelerator, units, use } = row;
      const held = use.kind === 'held' ? use : undefined;
      return [
        node,
        t(`fleet.map.nodeState.${state}`),
        group,
        gpuUnitText(accelerator, words, 1),
        units,
        textOfUse(row, words),
        held?.pod,
        held?.holder?.entityRef,
        held?.holder?.owner,
        held?.percent,
      ];
    }),
  ];
}
