import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners, listModels } from '../../schema/list-owners';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import { findFlaggingFaults } from '../../schema/varying-fields';
import { addComponent } from '../../strapi/add-component';
import { buildVariantComponent, type VariantComponent } from './variant-component';

/**
 * Gives each content type and component with varying fields its list of variants. Runs in
 * `register`, after all content types and components are loaded and before the database is
 * brought in step, so that Strapi itself stores the variants.
 *
 * @throws where a flagged field cannot vary, naming every such field
 */
export function injectVariants(strapi: Core.Strapi): void {
  const owners = listOwners(strapi);
  throwIfAny(owners.flatMap(findFlaggingFaults));
  // All components are built before the first attribute is added: a copy of a field is then made
  // from what the project wrote, in whatever order the models come.
  const components = owners.map(buildVariantComponent);
  throwIfAny(findTakenNames(components, listModels(strapi)));
  components.forEach((component, index) => {
    addComponent(strapi, component);
    const owner = owners[index];
    if (owner !== undefined) {
      addVariantsAttribute(owner, component.uid);
    }
  });
}

/** A component or a table of the project's own must not be taken for one of variants. */
function findTakenNames(
  components: readonly VariantComponent[],
  models: readonly ModelSchema[],
): string[] {
  return components.flatMap((component) =>
    [...models, ...components]
      .filter((other) => other !== component)
      .filter(
        ({ uid, collectionName }) =>
          uid === component.uid || collectionName === component.collectionName,
      )
      .map(
        ({ uid, collectionName }) =>
          `${uid}: its name or its table "${collectionName}" is the one that the personalization plugin needs for variants: "${component.uid}" in "${component.collectionName}". Rename it.`,
      ),
  );
}

function throwIfAny(faults: readonly string[]): void {
  if (faults.length > 0) {
    throw new Error(`[personalization] ${faults.join('\n')}`);
  }
}

function addVariantsAttribute(owner: ModelSchema, component: string): void {
  owner.attributes[VARIANTS_ATTRIBUTE] = {
    type: 'component',
    repeatable: true,
    component,
    private: true,
    configurable: false,
    ...localizeWith(owner),
  };
  if (owner.modelType === 'component') {
    owner.attributes[DEFAULT_HIDDEN_ATTRIBUTE] = {
      type: 'boolean',
      default: false,
      private: true,
      configurable: false,
    };
  }
}

/** Each locale of a localized type has variants of its own. */
function localizeWith(owner: ModelSchema): Pick<AttributeSchema, 'pluginOptions'> | undefined {
  return owner.modelType === 'contentType' && owner.pluginOptions?.i18n?.localized === true
    ? { pluginOptions: { i18n: { localized: true } } }
    : undefined;
}
