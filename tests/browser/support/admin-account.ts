const REGISTER_MS = 30_000;

/** The super admin of the app that the browser tests use. */
export const ADMIN = {
  email: 'admin@example.com',
  firstname: 'Ada',
  lastname: 'Admin',
  password: 'Test-passw0rd',
};

/** Makes the super admin of an app that has no users yet. */
export async function registerAdmin(url: string): Promise<void> {
  const answer = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    signal: AbortSignal.timeout(REGISTER_MS),
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  if (!answer.ok) {
    throw new Error(`No admin could be made: ${await answer.text()}`);
  }
}
