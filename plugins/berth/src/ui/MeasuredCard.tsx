import { ReactNode } from 'react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import { NARROW } from './narrow';

// The shell is Backstage's; Berth only asks it for its width.
const Shell = styled(EntityInfoCard)({
  containerType: 'inline-size',
  containerName: 'berth',
  fontVariantNumeric: 'tabular-nums',
});

const Beside = styled('div')({ [NARROW]: { display: 'none' } });

const Below = styled('div')(({ theme }) => ({
  display: 'none',
  [NARROW]: { display: 'block', marginBottom: theme.spacing(1) },
}));

/** A card whose content folds by the card's own width. `aside` stands in the header, or under it where it is narrow. */
export function MeasuredCard(props: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { title, aside, children } = props;
  return (
    <Shell title={title} headerActions={aside && <Beside>{aside}</Beside>}>
      {aside && <Below>{aside}</Below>}
      {children}
    </Shell>
  );
}
