import { ReactNode } from 'react';
import MuiLink from '@mui/material/Link';
import { isWebUrl } from './isWebUrl';
import { Foreign } from './Foreign';
import { Unseen } from './text';
import { useWords } from '../words/useWords';

/** A link to a page elsewhere, or its address as text where that is none a browser may be sent to. */
export function OutLink(props: { url: string; children?: ReactNode }) {
  const { url, children } = props;
  const { t } = useWords();
  if (!isWebUrl(url)) {
    return <Foreign text={url} />;
  }
  return (
    <MuiLink href={url} target="_blank" rel="noopener noreferrer">
      {children ?? <Foreign text={url} />}
      <Unseen>, {t('workload.newWindow')}</Unseen>
    </MuiLink>
  );
}
