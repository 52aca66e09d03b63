import type { Core } from '@strapi/strapi';

/** A transaction of the database, as a query takes it. */
export type Transaction = Parameters<
  ReturnType<Core.Strapi['db']['getConnection']>['transacting']
>[0];
