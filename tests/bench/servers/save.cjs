'use strict';

const ARTICLE = 'api::article.article';
const JOURNAL = 'personalization_journal';
const PASSWORD = 'Bench-passw0rd';
const POPULATE = {
  segmentVariants: true,
  blocks: {
    on: {
      'page.hero': { populate: { segmentVariants: true } },
      'page.quote': true,
      'page.section': { populate: { cards: true } },
    },
  },
};

/** Whether the journal follows writes. */
let isFollowed = true;

/**
 * For the comparison: with the switch off the writes are the same, and nothing is remembered of
 * them. To be called before the plugin starts, which takes these functions as they are then.
 */
exports.makeJournalSwitchable = (strapi) => {
  const journal = strapi.plugins.personalization?.service('journal');
  if (journal === undefined) return;
  for (const name of ['follow', 'inherit', 'merge']) {
    const { [name]: original } = journal;
    journal[name] = (context, next) => (isFollowed ? original(context, next) : next());
  }
};

/** Switches the journal on or off. Returns the number of its last row, since old ones go. */
exports.switchJournal = async (strapi, { withJournal }) => {
  isFollowed = withJournal;
  const [{ last }] = await strapi.db.connection(JOURNAL).max('id as last');
  return last ?? 0;
};

/** Loads articles as the entry's form has them, with all blocks and variants. */
exports.loadArticles = async (strapi, { ids }) => {
  const loaded = [];
  for (const documentId of ids) {
    loaded.push(await strapi.documents(ARTICLE).findOne({ documentId, populate: POPULATE }));
  }
  return loaded.map(({ documentId, title, blocks, segmentVariants }) => ({
    documentId,
    data: { title, blocks, segmentVariants },
  }));
};

/** Saves articles as a project's code does, each given as `documentId` and `data`. */
exports.saveArticles = async (strapi, { articles }) => {
  for (const { documentId, data } of articles) {
    await strapi.documents(ARTICLE).update({ documentId, data });
  }
};

/** Makes a super admin. Returns what logs in. */
exports.addAdmin = async (strapi) => {
  const role = await strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'strapi-super-admin' } });
  const email = 'bench@example.com';
  await strapi.service('admin::user').create({
    ...{ email, firstname: 'Bench', lastname: 'Admin', password: PASSWORD },
    ...{ isActive: true, registrationToken: null, roles: [role.id] },
  });
  return { email, password: PASSWORD };
};
