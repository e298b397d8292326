import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../../ui/KeyValues';
import { plainText } from '../../../../../words/plainText';
import { useWords } from '../../../../../words/useWords';

/** Which indexes of an indexed Job are done, and which failed. */
export function IndexesPart(props: {
  part: Extract<Part, { type: 'indexes' }>;
}) {
  const { completed, failed } = props.part;
  const { t } = useWords();
  return (
    <KeyValue name={t('part.indexes')}>
      {completed && (
        <div>
          {t('part.completedIndexes', { indexes: plainText(completed) })}
        </div>
      )}
      {failed && (
        <div>{t('part.failedIndexes', { indexes: plainText(failed) })}</div>
      )}
      {!completed && !failed && '–'}
    </KeyValue>
  );
}
