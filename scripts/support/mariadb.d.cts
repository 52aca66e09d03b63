/** The server and what makes its folder, or null when MariaDB is not installed. */
export function findMariadbBinaries(): { server: string; installer: string } | null;

/** A throwaway MariaDB server on a free port of 127.0.0.1, its data in a temporary folder. */
export function startMariadb(): Promise<{
  /** Connection string of a superuser, without a database. */
  url: string;
  stop(): Promise<void>;
}>;
