'use strict';

const ARTICLE = 'api::article.article';
const ROWS_A_BATCH = 5_000;
const ROWS_A_STATEMENT = 500;

/**
 * Copies an article with all that belongs to it, row by row, below Strapi, where thousands would
 * take hours. The copies have the author and the pictures of their model.
 *
 * @param input `documentId` of the article, how many `copies`, and the
 *   `name` that their ids begin with
 */
exports.multiplyArticles = async (strapi, { documentId, copies, name }) => {
  const knex = strapi.db.connection;
  const parts = await readParts(strapi, documentId);
  const rowCount = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const copiesABatch = Math.ceil(ROWS_A_BATCH / rowCount);
  for (let first = 0; first < copies; first += copiesABatch) {
    const count = Math.min(copiesABatch, copies - first);
    await knex.transaction(async (trx) => {
      for (const part of parts) {
        const numbers = Array.from({ length: count }, (_, i) => first + i);
        const rows = numbers.flatMap((number) => copyRows(part, { number, name }));
        await trx.batchInsert(part.table, rows, ROWS_A_STATEMENT);
      }
    });
  }
};

/**
 * The article's rows: each part has the `rows` of one table and, by column, how the ids `move` from
 * copy to copy.
 */
async function readParts(strapi, documentId) {
  const knex = strapi.db.connection;
  const parts = [];

  const visit = async (uid, ids) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const rows = await knex(tableName).whereIn('id', ids);
    const move = await createMove(knex, tableName, rows);
    parts.push({ table: tableName, rows, moves: { id: move } });
    const joins = Object.values(attributes).flatMap(({ joinTable }) => joinTable?.name ?? []);
    for (const table of new Set(joins)) {
      if (table === `${tableName}_cmps`) await visitComponents(table, { ids, move });
      else if (table === 'files_related_mph') await visitFiles(table, { uid, ids, move });
    }
    if (uid === ARTICLE) await visitAuthor({ ids, move });
    return move;
  };

  const visitComponents = async (table, { ids, move }) => {
    const rows = await knex(table).whereIn('entity_id', ids);
    for (const type of new Set(rows.map((row) => row.component_type))) {
      const ofType = rows.filter((row) => row.component_type === type);
      const componentMove = await visit(
        type,
        ofType.map((row) => row.cmp_id),
      );
      parts.push({ table, rows: ofType, moves: { entity_id: move, cmp_id: componentMove } });
    }
  };

  const visitFiles = async (table, { uid, ids, move }) => {
    const rows = await knex(table).whereIn('related_id', ids).where({ related_type: uid });
    parts.push({ table, rows, moves: { related_id: move } });
  };

  const visitAuthor = async ({ ids, move }) => {
    const rows = await knex('articles_author_lnk').whereIn('article_id', ids);
    parts.push({ table: 'articles_author_lnk', rows, moves: { article_id: move } });
  };

  const articles = await knex('articles').where({ document_id: documentId });
  await visit(
    ARTICLE,
    articles.map(({ id }) => id),
  );
  return parts.filter(({ rows }) => rows.length > 0);
}

/** Gives each row's copies ids of their own, behind all that there are. */
async function createMove(knex, table, rows) {
  const [{ last }] = await knex(table).max({ last: 'id' });
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return (id, number) => last + 1 + number * rows.length + places.get(id);
}

function copyRows({ rows, moves }, { number, name }) {
  return rows.map(({ id, ...row }) => {
    const moved = Object.entries(moves).map(([column, move]) => [
      column,
      move(column === 'id' ? id : row[column], number),
    ]);
    // Draft and published version are one document.
    const documentId = row.document_id && { document_id: `${name}${number}` };
    return { ...row, ...documentId, ...Object.fromEntries(moved) };
  });
}
