/** An attribute of a content type or component, as far as variants need to know it. */
export interface AttributeSchema {
  type: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  target?: string;
  relation?: string;
  multiple?: boolean;
  pluginOptions?: Record<string, Record<string, unknown> | undefined>;
  [option: string]: unknown;
}

/** A content type or component, as Strapi holds it in memory. */
export interface ModelSchema {
  uid: string;
  modelType: 'contentType' | 'component';
  kind?: 'collectionType' | 'singleType';
  modelName: string;
  category?: string;
  collectionName: string;
  info: {
    displayName?: string;
    singularName?: string;
    pluralName?: string;
    [key: string]: unknown;
  };
  options?: Record<string, unknown>;
  pluginOptions?: Record<string, Record<string, unknown> | undefined>;
  attributes: Record<string, AttributeSchema>;
}

/** Content types and components by uid. */
export type Models = Readonly<Record<string, ModelSchema>>;
