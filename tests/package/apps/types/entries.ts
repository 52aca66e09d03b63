import admin from 'strapi-plugin-personalization/strapi-admin';
import { run } from 'strapi-plugin-personalization/cli';
import server from 'strapi-plugin-personalization/server';

export const code: Promise<number> = run(['--help']);
export const parts = [admin.register, admin.bootstrap, server.services];
