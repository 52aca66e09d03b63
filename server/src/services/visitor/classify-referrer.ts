/** What kind of page led to this one. `direct` and `internal` are decided by the caller. */
export type ReferrerType = 'search' | 'social' | 'email' | 'other';

// E-mail first: mail.google.com is not the search engine.
const EMAIL_HOST =
  /^(?:mail|webmail|e-?post)\.|^outlook\.(?:live|office|office365)\.com$|^com\.google\.android\.gm$|(?:^|\.)(?:mail\.yahoo\.com|mail\.proton\.me)$/;
const SEARCH_HOST =
  /^(?:www\.|m\.|cn\.|search\.)?(?:google|bing|yahoo|duckduckgo|ecosia|qwant|startpage|yandex|baidu|naver|seznam|kvasir|eniro)\.[a-z]{2,3}(?:\.[a-z]{2})?$|^(?:[a-z]{2}\.)?search\.(?:yahoo|brave|naver)\.com$|^com\.google\.android\.googlequicksearchbox$/;
const SOCIAL_HOST =
  /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me|instagram\.com|linkedin\.com|lnkd\.in|t\.co|twitter\.com|x\.com|pinterest\.[a-z.]{2,6}|reddit\.com|tiktok\.com|youtube\.com|youtu\.be|snapchat\.com|threads\.(?:net|com)|bsky\.app|mastodon\.social|vk\.com|whatsapp\.com|t\.me)$/;

/** Tells the kind of a host by a small list of the well-known ones. */
export function classifyReferrer(host: string): ReferrerType {
  if (EMAIL_HOST.test(host)) {
    return 'email';
  }
  if (SEARCH_HOST.test(host)) {
    return 'search';
  }
  return SOCIAL_HOST.test(host) ? 'social' : 'other';
}
