import { styled } from '@mui/material/styles';
import type { WorkloadDetails } from '@berth/backstage-plugin-berth-common';
import { healthTone } from '../../../../service/healthTone';
import { Disclosure } from '../../../../ui/Disclosure';
import { Foreign } from '../../../../ui/Foreign';
import { Secondary } from '../../../../ui/text';
import { ToneMark } from '../../../../ui/ToneMark';
import { useWords } from '../../../../words/useWords';
import { objectText } from '../../../../words/workload/objectText';

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
  padding: 0,
  listStyle: 'none',
  overflowWrap: 'anywhere',
}));

/** The deepest that is still indented: a chain deeper than this would leave no room for its names. */
const INDENTED = 6;

/** What the object made, and what that made, on demand: the pods of all of them are counted above. */
export function OwnerChain(props: {
  details: Pick<WorkloadDetails, 'chain' | 'chainOmitted'>;
}) {
  const { chain, chainOmitted = 0 } = props.details;
  const { t } = useWords();
  if (chain.length === 0) {
    return null;
  }
  return (
    <Disclosure
      title={t('workload.chain', { count: chain.length + chainOmitted })}
    >
      <List>
        {chain.map(object => {
          const tone = healthTone(object.health);
          const indent = Math.min(object.depth, INDENTED) - 1;
          return (
            <li
              key={`${object.group} ${object.kind} ${object.name}`}
              style={{ paddingInlineStart: `${indent * 16}px` }}
            >
              <ToneMark tone={tone} label={t(`tone.${tone}`)} />{' '}
              <Foreign text={objectText(object)} />{' '}
              <Secondary>
                {object.health} · <Foreign text={object.reason} lang="en" />
              </Secondary>
            </li>
          );
        })}
        {chainOmitted > 0 && (
          <li>
            <Secondary>
              {t('workload.chainMore', { count: chainOmitted })}
            </Secondary>
          </li>
        )}
      </List>
    </Disclosure>
  );
}
