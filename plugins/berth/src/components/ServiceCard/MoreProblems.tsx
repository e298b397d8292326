import { Link } from '@backstage/core-components';
import { useServiceRoute } from '../../service/useServiceRoute';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';

/** How many problems there are behind the worst one, and the way to them. */
export function MoreProblems(props: { count: number }) {
  const { count } = props;
  const { t } = useWords();
  const tab = useServiceRoute();
  const text = t('card.moreProblems', { count });
  return (
    <Secondary>
      {tab === undefined ? text : <Link to={tab}>{text}</Link>}
    </Secondary>
  );
}
