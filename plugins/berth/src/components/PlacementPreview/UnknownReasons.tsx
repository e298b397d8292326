import { styled } from '@mui/material/styles';
import { Banner } from '../../ui/Banner';

const Lines = styled('ul')({ margin: 0, paddingInlineStart: '1.2em' });

/** Why nothing can be said: what decides here and is not modelled, in the core's own words. */
export function UnknownReasons(props: { reasons: readonly string[] }) {
  const { reasons } = props;
  if (reasons.length === 0) {
    return null;
  }
  return (
    <Banner tone="unknown">
      <Lines>
        {reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </Lines>
    </Banner>
  );
}
