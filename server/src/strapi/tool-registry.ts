import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

interface ToolRegistry<Tool> {
  registerTool?: (tool: Tool) => void;
}

/**
 * Stands between those who register tools and Strapi's MCP server. To be called before tools are
 * registered.
 *
 * Seen in Strapi 5.54.0: the content manager registers its tools by `strapi.ai.mcp.registerTool`, which is
 * public. Where there is no MCP server, there are no tools. It can go once Strapi leaves private
 * attributes of components out of the tools' schemas.
 */
export function wrapTools<Tool>(strapi: Core.Strapi, wrap: (tool: Tool) => Tool): void {
  const registry = lookInside(
    () => (strapi as unknown as { ai?: { mcp?: ToolRegistry<Tool> } }).ai?.mcp,
  );
  if (registry === undefined) {
    return;
  }
  const register = registry.registerTool;
  if (typeof register !== 'function') {
    reportMissing(strapi, 'ai.mcp.registerTool', 'tools may show variants');
    return;
  }
  registry.registerTool = (tool) => register.call(registry, wrap(tool));
}
