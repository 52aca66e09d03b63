/** The super admin of the app that the browser tests use. */
export const ADMIN = {
  email: 'admin@example.com',
  firstname: 'Ada',
  lastname: 'Admin',
  password: 'Test-passw0rd',
};
