/** The folder with `initdb` and `pg_ctl`, or null when PostgreSQL is not installed. */
export function findPostgresBinaries(): string | null;

/** A throwaway PostgreSQL server on a free port of 127.0.0.1, its data in a temporary folder. */
export function startPostgres(): Promise<{
  /** Connection string of a superuser, for the database `postgres`. */
  url: string;
  stop(): Promise<void>;
}>;
