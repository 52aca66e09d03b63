import { reportMissing } from './attempt';

type Describe = (props: never) => unknown;

interface App {
  getPlugin(id: string): unknown;
}

interface ContentManager {
  apis?: { addDocumentHeaderAction?: (actions: Describe[]) => void };
}

/**
 * Adds an action to the header of entries.
 *
 * Seen in Strapi 5.54.0: `apis.addDocumentHeaderAction` of the content manager, which its documentation does
 * not name. It can go once it does.
 *
 * @returns whether it was added; where not, nobody can choose in an entry, so that its form must stay as
 *   it is
 */
export function addHeaderAction(app: App, action: Describe): boolean {
  const apis = (app.getPlugin('content-manager') as ContentManager | undefined)?.apis;
  if (typeof apis?.addDocumentHeaderAction !== 'function') {
    reportMissing('apis.addDocumentHeaderAction of the content manager');
    return false;
  }
  apis.addDocumentHeaderAction([action]);
  return true;
}
