import type { NothingFoundHint } from '@berth/backstage-plugin-berth-common';
import { CopyableCode } from '../../ui/CopyableCode';
import { Notice } from '../../ui/Notice';
import { useWords, Words } from '../../words/useWords';

function listText(items: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** Where somebody looked, with what was left out. */
function openText(
  where: string,
  { onlyOpenNamespaces }: { onlyOpenNamespaces?: boolean },
  { t }: Words,
): string {
  return onlyOpenNamespaces ? t('hint.onlyOpenNamespaces', { where }) : where;
}

function hintText(hint: NothingFoundHint, words: Words) {
  const { t } = words;
  switch (hint.code) {
    case 'annotationMissing':
      return {
        title: t('hint.annotationMissing.title'),
        detail: hint.namespaces
          ? t('hint.annotationMissing.namespaceAlone', {
              namespaces: listText(hint.namespaces, words),
            })
          : t('hint.annotationMissing.detail'),
        line: hint.line,
      };
    case 'labelMissing': {
      const clusters = listText(hint.clusters, words);
      const where =
        hint.namespaces.length > 0
          ? t('hint.labelMissing.where', {
              clusters,
              namespaces: listText(hint.namespaces, words),
            })
          : clusters;
      return {
        title: t('hint.labelMissing.title', { selector: hint.selector }),
        detail: t('hint.labelMissing.detail', {
          where: openText(where, hint, words),
        }),
        line: hint.line,
      };
    }
    case 'applicationMissing':
      return {
        title: t('hint.applicationMissing.title', { value: hint.value }),
        detail: t('hint.applicationMissing.detail', {
          annotation: hint.annotation,
          clusters: openText(listText(hint.clusters, words), hint, words),
        }),
      };
    case 'namespacesNotOpen':
      return {
        title: t('hint.namespacesNotOpen.title', {
          namespaces: listText(hint.namespaces, words),
        }),
        detail: t('hint.namespacesNotOpen.detail', {
          annotation: hint.annotation,
        }),
      };
    case 'clusterUnknown':
      return {
        title: t('hint.clusterUnknown.title', { cluster: hint.cluster }),
        detail:
          hint.known.length > 0
            ? t('hint.clusterUnknown.detail', {
                annotation: hint.annotation,
                known: listText(hint.known, words),
              })
            : t('hint.clusterUnknown.detailAlone', {
                annotation: hint.annotation,
              }),
      };
    case 'clusterRelationMissing':
      return {
        title: t('hint.clusterRelationMissing.title'),
        detail: t('hint.clusterRelationMissing.detail'),
        line: hint.line,
      };
    case 'selectorInvalid':
      return {
        title: t('hint.selectorInvalid.title', { annotation: hint.annotation }),
        detail: t('hint.selectorInvalid.detail', {
          value: hint.value,
          message: hint.message,
        }),
      };
    default: {
      const never: never = hint;
      return never;
    }
  }
}

/** No cluster has anything for this entity: what is missing, and the line to copy. */
export function NothingFound(props: { hint: NothingFoundHint | undefined }) {
  const { hint } = props;
  const words = useWords();
  const { t } = words;
  if (!hint) {
    return (
      <Notice
        tone="unknown"
        title={t('hint.nothing.title')}
        detail={t('hint.nothing.detail')}
      />
    );
  }
  const { title, detail, line } = hintText(hint, words);
  return (
    <Notice tone="unknown" title={title} detail={detail}>
      {line && (
        <CopyableCode
          text={line}
          copyText={t('hint.copy')}
          copiedText={t('hint.copied')}
        />
      )}
    </Notice>
  );
}
