import { styled } from '@mui/material/styles';
import { readReason } from '@berth/backstage-plugin-berth-scheduler';
import { Foreign } from '../../ui/Foreign';
import { Secondary, Unseen } from '../../ui/text';
import { trackColor } from '../../ui/toneColor';
import { nodeReasonText } from '../../words/nearestReason';
import { useWords } from '../../words/useWords';

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  '& th, & td': {
    padding: theme.spacing(0.25, 1),
    textAlign: 'start',
    fontWeight: 400,
    overflowWrap: 'anywhere',
  },
  '& th': { width: 48, textAlign: 'end', fontWeight: 600 },
  '& td:last-of-type': { width: '22%', paddingInlineEnd: 0 },
}));

const Track = styled('div')(({ theme }) => ({
  height: 6,
  borderRadius: 3,
  overflow: 'hidden',
  background: trackColor(theme),
}));

const Share = styled('div')(({ theme }) => ({
  height: '100%',
  background: theme.palette.text.secondary,
}));

/** On how many nodes kube-scheduler would give each reason, most frequent first; in the reader's words and in its own. */
export function ReasonsTable(props: {
  label: string;
  reasons: ReadonlyArray<{ reason: string; count: number }>;
  nodes: number;
}) {
  const { label, reasons, nodes } = props;
  const words = useWords();
  const { t } = words;
  return (
    <Table aria-label={label}>
      <tbody>
        {reasons.map(({ reason, count }) => (
          <tr key={reason}>
            <th scope="row">
              <span aria-hidden>{count}</span>
              <Unseen>
                {t('preview.reasonRow', { n: count, total: nodes })}
              </Unseen>
            </th>
            <td>
              {nodeReasonText(reason, words)}{' '}
              {readReason(reason) && (
                <Secondary>
                  <Foreign text={reason} lang="en" />
                </Secondary>
              )}
            </td>
            <td aria-hidden>
              <Track>
                <Share style={{ width: `${(count / nodes) * 100}%` }} />
              </Track>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
