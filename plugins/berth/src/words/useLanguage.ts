import { useEffect, useMemo, useState } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/** The language the app is shown in now, as a BCP 47 tag such as `ja`. */
export function useLanguage(): string {
  const languageApi = useApi(appLanguageApiRef);
  const initial = useMemo(
    () => languageApi.getLanguage().language,
    [languageApi],
  );
  const [language, setLanguage] = useState(initial);

  useEffect(() => {
    const subscription = languageApi
      .language$()
      .subscribe(next => setLanguage(next.language));
    return () => subscription.unsubscribe();
  }, [languageApi]);

  return language;
}
