import type { Core } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { wrapTools } from '../../strapi/tool-registry';
import { withoutAttributes } from '../../strapi/without-attributes';
import { dropInjected } from './drop-injected';

type Schema = Parameters<typeof traverseEntity>[1]['schema'];

interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

interface ToolContext {
  userAbility: Ability;
}

interface ToolResult {
  content?: { type: string; text?: string }[];
  structuredContent?: unknown;
}

interface ToolCall {
  args?: { data?: unknown };
}

type Handler = (call: ToolCall) => Promise<ToolResult>;

interface Tool {
  auth?: { policies?: { subject?: unknown }[] };
  resolveInputSchema?: (context: ToolContext) => unknown;
  resolveOutputSchema?: (context: ToolContext) => unknown;
  createHandler?: (strapi: Core.Strapi, context: ToolContext) => Handler;
}

const INJECTED: ReadonlySet<string> = new Set([VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE]);

/**
 * What Strapi's MCP server offers knows the default content alone: variants are in no schema of a
 * tool and in no answer, and what a tool is given of them is left out. Call it before tools are
 * registered.
 */
export function hideVariantsFromTools(strapi: Core.Strapi): void {
  wrapTools<Tool>(strapi, (tool) => wrapTool(strapi, tool));
}

/** Schemas of components have all their attributes, whoever asks. They are made at once. */
function wrapTool(strapi: Core.Strapi, tool: Tool): Tool {
  const { resolveInputSchema, resolveOutputSchema, createHandler } = tool;
  const schema = findSchema(strapi, tool);
  return {
    ...tool,
    ...(resolveInputSchema && {
      resolveInputSchema: (context) =>
        withoutAttributes(strapi, INJECTED, () => resolveInputSchema(hideFields(context))),
    }),
    ...(resolveOutputSchema && {
      resolveOutputSchema: (context) =>
        withoutAttributes(strapi, INJECTED, () => resolveOutputSchema(hideFields(context))),
    }),
    ...(createHandler && {
      createHandler: (own, context) => {
        const handle = createHandler(own, context);
        return async (call) => cleanResult(await handle(await cleanCall(strapi, schema, call)));
      },
    }),
  };
}

function findSchema(strapi: Core.Strapi, { auth }: Tool): Schema | undefined {
  const subject = auth?.policies?.[0]?.subject;
  return typeof subject === 'string'
    ? (strapi.contentTypes[subject as never] as unknown as Schema | undefined)
    : undefined;
}

/** A tool's schema has what its caller may use: nobody may use what is ours. */
function hideFields(context: ToolContext): ToolContext {
  const { userAbility } = context;
  const can: Ability['can'] = (action, subject, field) =>
    !field?.split('.').some((name) => INJECTED.has(name)) &&
    userAbility.can(action, subject, field);
  const ability = new Proxy(userAbility, {
    get: (target, name) => (name === 'can' ? can : (Reflect.get(target, name) as unknown)),
  });
  return { ...context, userAbility: ability };
}

/** A dynamic zone takes whatever is given. */
async function cleanCall(
  strapi: Core.Strapi,
  schema: Schema | undefined,
  call: ToolCall,
): Promise<ToolCall> {
  const data = call.args?.data;
  if (schema === undefined || typeof data !== 'object' || data === null) {
    return call;
  }
  const getModel = (uid: string) => strapi.getModel(uid as never);
  const cleaned = await traverseEntity(
    ({ key }, { remove }) => {
      if (INJECTED.has(key)) {
        remove(key);
      }
    },
    { schema, getModel: getModel as never },
    data as never,
  );
  return { ...call, args: { ...call.args, data: cleaned } };
}

function cleanResult(result: ToolResult): ToolResult {
  if (result.structuredContent === undefined) {
    return result;
  }
  const structuredContent = dropInjected(result.structuredContent, INJECTED);
  const before = JSON.stringify(result.structuredContent);
  return {
    ...result,
    structuredContent,
    content: (result.content ?? []).map((part) =>
      part.text === before ? { ...part, text: JSON.stringify(structuredContent) } : part,
    ),
  };
}
