import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Bans imports; each entry is a regular expression over the specifier and what to do instead. */
const noImports = (...bans) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: bans.map(([regex, message]) => ({ regex, message })) },
  ],
});

/** Imports that leave a part of the repository for one of these. */
const parts = (...names) => `^(\\.\\./)+(${names.join('|')})/src(/|$)`;

/** `@strapi/strapi` hands on all of Strapi's types. */
const ONE_SOURCE_OF_TYPES = ['^@strapi/types(/|$)', 'Strapi’s types come from @strapi/strapi.'];

/** Bans syntax; each entry is a selector of it. */
const noInsides = (room, ...selectors) => ({
  'no-restricted-syntax': [
    'error',
    ...selectors.map((selector) => ({
      selector,
      message: `This touches Strapi’s insides: that is for ${room} alone, which fails closed.`,
    })),
  ],
});

/** A member of an object that is called so, or ends so: `strapi.db`, `this.strapi.db`. */
const member = (object, property) =>
  `MemberExpression[property.name=/^(${property})$/]:matches([object.name='${object}'], [object.property.name='${object}'])`;

/** What gives away that the server looks into Strapi. */
const SERVER_INSIDES = [
  member('db', 'metadata|schema|dialect'),
  member('server', 'app|router|koa|initMiddlewares'),
  member('strapi', 'sanitizers|validators|apis|container|hook|ai'),
  // What Strapi does not document of the registries in its container.
  `CallExpression[callee.property.name='get']:matches([callee.object.name='strapi'], [callee.object.property.name='strapi'])`,
  // Services of Strapi's own plugins, and of the admin; the one that takes permissions is documented.
  `CallExpression[callee.property.name='plugin'][arguments.0.value=/^(content-manager|content-type-builder|i18n|upload|users-permissions|documentation|graphql)$/]`,
  `CallExpression[callee.property.name='service'][arguments.0.value=/^admin::(?!permission$)/]`,
  // Tables, columns and stores of Strapi's own.
  `Identifier[name=/^(joinTable|joinColumn|inverseJoinColumn|morphColumn|pivotColumns)$/]`,
  `Literal[value=/^(strapi_database_schema|strapi_core_store_settings|persisted_tables|cmp_id)$/]`,
  // What is put in the place of something of Strapi's.
  `AssignmentExpression > MemberExpression.left[object.name='strapi']`,
  `AssignmentExpression > MemberExpression.left[object.object.name='strapi']`,
];

/** What gives away that the admin panel looks into Strapi's. */
const ADMIN_INSIDES = [
  member('adminApi', 'util|endpoints|reducerPath'),
  member('app', 'store|configurations'),
  member('apis', 'addDocumentHeaderAction|forms'),
  `MemberExpression[property.name=/^(admin_app|backendURL|extendFields)$/]`,
  `AssignmentExpression > MemberExpression.left[object.name=/^(window|globalThis)$/]`,
  // Layouts are rendered by whoever maps them.
  `ClassDeclaration[superClass.name='Array']`,
  `Literal[regex.pattern=/executeMutation/]`,
];

const CORE_STANDS_ALONE = [
  parts('server', 'admin', 'client', 'playground'),
  'core imports only itself.',
];
const CLIENT_HAS_NO_ZOD = [
  '^zod|(^|[/-])schema$',
  'The SDK has no dependencies: no zod, no schema.',
];

export default tseslint.config(
  {
    ignores: [
      '**/{dist,build,node_modules,.tmp,.cache,coverage}/**',
      'playground/{types,src/admin,public}/**',
      // It says `import … = require(…)`, as what `require` gives has to be declared.
      'strapi-server.d.ts',
      // Compiled against the packed plugin by the package tests.
      'tests/package/apps/types/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      curly: ['error', 'all'],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Strapi's own types answer `any` in many places; the parse at the edge is what makes it safe.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Much of Strapi answers `any`: there an assertion says what it is, though none is needed.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Services are objects of closures: their methods know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Contracts and services are often async because their callers await them.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: noImports(['^[^.]', 'core imports only itself.'], CORE_STANDS_ALONE),
  },
  {
    files: ['core/**/{schema,*-schema}.ts'],
    rules: noImports(
      ['^(?!zod$)[^.]', 'core imports only itself, and zod in a schema.'],
      CORE_STANDS_ALONE,
    ),
  },
  {
    files: ['server/**/*.ts'],
    rules: {
      ...noImports(
        [parts('admin', 'client'), 'The server imports only itself and core.'],
        ONE_SOURCE_OF_TYPES,
      ),
      'no-restricted-globals': ['error', { name: 'strapi', message: 'Let it be passed in.' }],
    },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: noImports(
      [parts('server', 'client'), 'The admin panel imports only itself and core.'],
      ONE_SOURCE_OF_TYPES,
    ),
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/strapi/**'],
    rules: noInsides('server/src/strapi', ...SERVER_INSIDES),
  },
  {
    files: ['admin/src/**/*.{ts,tsx}'],
    ignores: ['admin/src/strapi/**'],
    rules: noInsides('admin/src/strapi', ...ADMIN_INSIDES),
  },
  {
    files: ['cli/**/*.ts'],
    rules: noImports([parts('server', 'admin', 'client'), 'The commands import only core.']),
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    rules: noImports(
      [parts('server', 'admin'), 'The SDK imports only itself and core.'],
      CLIENT_HAS_NO_ZOD,
      ['^[^.]', 'The SDK has no dependencies.'],
    ),
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', { name: 'it', message: 'Tests are written with test.' }],
      // The tests load Strapi by `require`, outside of what jest transpiles.
      '@typescript-eslint/no-require-imports': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['playground/**/*.{ts,tsx}'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    rules: {
      eqeqeq: 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
);
