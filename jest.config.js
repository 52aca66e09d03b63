const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

const project = (name) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  transform,
  // The built plugin and the playground's output hold copies of package.json that would collide.
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/\\.tmp',
    '<rootDir>/playground/(dist|build|.tmp|.cache)',
  ],
});

/** Tests on a real Strapi; its own environment boots it outside of jest's sandbox. */
const apiProject = {
  ...project('api'),
  testEnvironment: '<rootDir>/tests/api/support/environment.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/api/support/timeout.ts'],
  globalSetup: '<rootDir>/tests/api/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/api/support/global-teardown.ts',
};

/** Tests in a real browser, on one app that runs in production with the packed plugin. */
const browserProject = {
  ...project('browser'),
  setupFilesAfterEnv: ['<rootDir>/tests/browser/support/timeout.ts'],
  globalSetup: '<rootDir>/tests/browser/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [project('unit'), apiProject, browserProject, project('soak'), project('package')],
};
