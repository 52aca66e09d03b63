import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { TestStrapi } from './strapi';

/** A client of Strapi's own MCP server, as a writing assistant has one. */
export interface McpClient {
  /** The tools as they are offered: names and schemas, as JSON. */
  listTools(): Promise<Record<string, unknown>[]>;
  /** What a tool answers. Throws where it refuses, with its reason. */
  call(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

const ROLE = 'strapi-super-admin';

/** Connects with the token of an admin who may do whatever the role may with content. */
export async function connectMcp(app: TestStrapi): Promise<McpClient> {
  const token = await createAdminToken(app);
  // Else a call may go out on a connection that Strapi closes at that moment, after five idle seconds.
  app.strapi.server.httpServer.keepAliveTimeout = 120_000;
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${app.url}/mcp`), {
      requestInit: { headers: { Authorization: `Bearer ${token}` } },
    }),
  );
  return {
    listTools: async () => (await client.listTools()).tools as unknown as Record<string, unknown>[],
    call: async (name, args) => {
      const result = await client.callTool({ name, arguments: args });
      if (result.isError === true) {
        throw new Error(JSON.stringify(result.content));
      }
      return result.structuredContent as Record<string, unknown>;
    },
    close: () => client.close(),
  };
}

async function createAdminToken({ strapi, createAdmin }: TestStrapi): Promise<string> {
  const { id } = await createAdmin({ roles: [ROLE] });
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: { roles: true } });
  const permissions: Record<string, unknown>[] = await strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { code: ROLE }, subject: { $startsWith: 'api::' } } });
  const tokens = strapi.service('admin::api-token-admin') as unknown as {
    create(token: object, user: object): Promise<{ accessKey: string }>;
  };
  const { accessKey } = await tokens.create(
    {
      kind: 'admin',
      name: 'Assistant',
      description: '',
      lifespan: null,
      adminUserOwner: id,
      adminPermissions: permissions.map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      })),
    },
    user,
  );
  return accessKey;
}
