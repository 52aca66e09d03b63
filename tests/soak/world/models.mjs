export const ARTICLE = 'api::article.article';
export const AUTHOR = 'api::author.author';
export const SETTING = 'api::setting.setting';
export const SEGMENT = 'plugin::personalization.segment';

export const COUNTRIES = ['NO', 'SE', 'DK', 'FI', 'IS'];
