import { BACKEND_URL } from './backend';

type ConfiguredExtension = Record<string, { config: Record<string, string> }>;

/** Of an app that speaks both languages, and this one first. */
export function appConfig(
  language: 'en' | 'ja',
  extensions: ConfiguredExtension[] = [],
) {
  return {
    backend: { baseUrl: BACKEND_URL },
    app: {
      title: 'Portal',
      extensions: [
        ...extensions,
        {
          'api:app/app-language': {
            config: {
              availableLanguages: ['en', 'ja'],
              defaultLanguage: language,
            },
          },
        },
      ],
    },
  };
}
