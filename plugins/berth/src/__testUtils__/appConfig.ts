import { BACKEND_URL } from './backend';

/** Of an app that speaks both languages, and this one first. */
export function appConfig(language: 'en' | 'ja') {
  return {
    backend: { baseUrl: BACKEND_URL },
    app: {
      extensions: [
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
