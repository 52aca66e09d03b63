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
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/playground/(dist|build|.tmp|.cache)'],
});

/** @type {import('jest').Config} */
module.exports = {
  projects: [project('unit'), project('api'), project('browser')],
};
