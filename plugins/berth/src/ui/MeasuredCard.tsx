import { ReactNode } from 'react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';

// The shell is Backstage's; Berth only asks it for its width.
const Shell = styled(EntityInfoCard)({
  containerType: 'inline-size',
  containerName: 'berth',
  fontVariantNumeric: 'tabular-nums',
});

// The title keeps its place in a narrow card, and what is beside it wraps.
const Aside = styled('div')({ maxWidth: '62cqi' });

/** A card whose content folds by the card's own width. `aside` stands in the header. */
export function MeasuredCard(props: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { title, aside, children } = props;
  return (
    <Shell title={title} headerActions={aside && <Aside>{aside}</Aside>}>
      {children}
    </Shell>
  );
}
