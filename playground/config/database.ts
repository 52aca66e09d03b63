import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { playgroundRoot } from '../paths';

type Env = Core.Config.Shared.ConfigParams['env'];

const sqlite = (env: Env) => ({
  client: 'sqlite' as const,
  connection: {
    filename: path.resolve(playgroundRoot, env('DATABASE_FILENAME', '.tmp/data.db')),
  },
  useNullAsDefault: true,
});

const postgres = (env: Env) => ({
  client: 'postgres' as const,
  connection: {
    connectionString: env('DATABASE_URL'),
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'fjellro'),
    user: env('DATABASE_USERNAME', 'fjellro'),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env('DATABASE_SSL', 'false') === 'true',
    schema: env('DATABASE_SCHEMA', 'public'),
  },
  pool: { min: 0, max: 10 },
});

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => ({
  connection: env('DATABASE_CLIENT', 'sqlite') === 'postgres' ? postgres(env) : sqlite(env),
});

export default config;
