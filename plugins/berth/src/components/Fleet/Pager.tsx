import { ReactNode, useState } from 'react';
import { styled } from '@mui/material/styles';
import { QuietButton } from '../../ui/QuietButton';
import { SelectField } from '../../ui/SelectField';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';

/** More than this at once makes a page slow to read for a screen reader, and to draw. */
const PAGE_SIZE = 200;

const Bar = styled('nav')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: theme.spacing(1, 2),
  '& > :first-of-type': { minWidth: 180 },
}));

/** Shows some rows of many, and the way to all others; of a few all, and nothing else. */
export function Pager<T>(props: {
  rows: readonly T[];
  /** By what a reader finds the page that a row is on. */
  nameOf: (row: T) => string;
  label: string;
  children: (shown: readonly T[]) => ReactNode;
}) {
  const { rows, nameOf, label, children } = props;
  const { t } = useWords();
  const [wanted, setWanted] = useState(0);
  const pages = Math.ceil(rows.length / PAGE_SIZE);
  // There may be fewer than there were.
  const page = Math.min(wanted, Math.max(0, pages - 1));
  const endOf = (at: number) => Math.min((at + 1) * PAGE_SIZE, rows.length);
  const rangeOf = (at: number) => ({
    from: at * PAGE_SIZE + 1,
    to: endOf(at),
    total: rows.length,
  });
  return (
    <>
      {pages > 1 && (
        <Bar aria-label={label}>
          <SelectField
            label={t('fleet.pages.rows')}
            value={`${page}`}
            onChange={at => setWanted(Number(at))}
            options={Array.from({ length: pages }, (_, at) => ({
              value: `${at}`,
              text: t('fleet.pages.option', {
                ...rangeOf(at),
                first: nameOf(rows[at * PAGE_SIZE]),
                last: nameOf(rows[endOf(at) - 1]),
              }),
            }))}
          />
          <QuietButton
            look="outlined"
            disabled={page === 0}
            onClick={() => setWanted(page - 1)}
          >
            {t('fleet.pages.previous')}
          </QuietButton>
          <QuietButton
            look="outlined"
            disabled={page === pages - 1}
            onClick={() => setWanted(page + 1)}
          >
            {t('fleet.pages.next')}
          </QuietButton>
          <Secondary role="status">
            {t('fleet.pages.shown', rangeOf(page))}
          </Secondary>
        </Bar>
      )}
      {children(rows.slice(page * PAGE_SIZE, endOf(page)))}
    </>
  );
}
