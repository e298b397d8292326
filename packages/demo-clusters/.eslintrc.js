module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // One suite that two test files run, against the demo and against a real kube-apiserver.
      files: ['src/contract/**'],
      rules: { 'jest/no-export': 'off' },
    },
  ],
});
