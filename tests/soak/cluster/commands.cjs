'use strict';

const { createPictures } = require('./pictures.cjs');

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/** What the soak can have done inside of a node. */
exports.createCommands = (strapi) => {
  const pictures = createPictures(strapi);
  const cache = () => strapi.plugin('personalization').service('cache');
  const findPublicRole = () => strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
  const callDocuments = async ({ uid, action, params }) => {
    const result = await strapi.documents(uid)[action](params);
    return { documentId: result?.documentId };
  };

  return {
    ...pictures,

    /** One call of the Document Service. */
    callDocuments,

    /** Several in one transaction, as a release does, with a pause before its commit. */
    callDocumentsAtOnce: ({ calls, pauseMs }) =>
      strapi.db.transaction(async () => {
        for (const call of calls) await callDocuments(call);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }),

    /** Rows through the query layer, below the Document Service. */
    async updateRows({ uid, where, data }) {
      await strapi.db.query(uid).updateMany({ where, data });
    },

    /** Gives everybody these actions, such as `api::article.article.find`. */
    async openToAll({ actions }) {
      const { id } = await findPublicRole();
      for (const action of actions) {
        await strapi.db.query(PERMISSION).create({ data: { action, role: id } });
      }
    },

    /** Takes an action from everybody or gives it, as the admin does that saves the role. */
    async setPermission({ action, isAllowed }) {
      const { id } = await findPublicRole();
      const service = strapi.plugin('users-permissions').service('role');
      const role = await service.findOne(id);
      const [type, controller, name] = action.split('.');
      role.permissions[type].controllers[controller][name].enabled = isAllowed;
      await service.updateRole(id, role);
    },

    /** An API token; a `custom` one with `permissions`. */
    async createToken({ name, type, permissions }) {
      const data = { name, type, permissions, description: '', lifespan: null };
      return (await strapi.service('admin::api-token').create(data)).accessKey;
    },

    /** Even without a cache the compiled segments are kept for a second. */
    forgetSegments: () => cache().clear(),

    isLinked: () => cache().measure().isLinked,

    /** Bytes in use after collecting what is not. */
    measureMemory() {
      global.gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    },
  };
};
