import { isRecord } from '../../../../core/json';
import { createIntl } from 'react-intl';
import type { CodedFault } from '../../../../core/contracts/fault';
import { isCoded, formatFault } from '../../services/format-fault';
import { readAdminTexts, type AdminTexts } from '../../strapi/admin-texts';
import { attempt } from '../../strapi/attempt';
import { readRefusedAnswer } from '../../strapi/refused-answer';
import { toTranslationKey } from '../../translations/translation-key';
import type { Say } from '../../translations/useText';

/** A fault as the server answers it. */
type AnsweredFault = CodedFault & { message: string };

/** An answer of the admin API that refuses something. */
interface Refusal {
  message: string;
  details: { errors: AnsweredFault[] };
}

interface StoreApi {
  getState(): unknown;
}

/**
 * A middleware of the admin's store. The content manager shows why an entry was not saved in the
 * server's own words, which are English; so the plugin's faults get their words in the editor's
 * language before it reads the answer. The answer is changed in place, since the one who asked gets
 * this same object. It can go when `formatAPIError` of `useAPIErrorHandler` takes texts for codes.
 */
export function createSaveFaultTranslation(app: unknown) {
  return ({ getState }: StoreApi) =>
    <Action>(next: (action: Action) => unknown) =>
    (action: Action) => {
      attempt(
        () => {
          const refusal = readRefusal(action);
          if (refusal !== null) {
            translateRefusal(refusal, createSay(readAdminTexts(app, getState())));
          }
        },
        () => undefined,
      );
      return next(action);
    };
}

/** Puts the words for its faults into an answer. */
export function translateRefusal(refusal: Refusal, say: Say): void {
  for (const fault of refusal.details.errors) {
    fault.message = formatFault(fault, say);
  }
  const said = new Set(refusal.details.errors.map(({ message }) => message));
  refusal.message = [...said].join(' ');
}

/** The refusal that an action brings; `null` where its faults are not all the plugin's. */
function readRefusal(action: unknown): Refusal | null {
  const answer = readRefusedAnswer(action);
  const areOurs = answer?.details.errors.every((fault) => isRecord(fault) && isCoded(fault));
  return areOurs === true ? (answer as Refusal) : null;
}

function createSay({ locale, messages }: AdminTexts): Say {
  // Strapi's language codes are not all known to `Intl`; what it says of them is of no use here.
  const intl = createIntl({ locale, messages, defaultLocale: 'en', onError: () => undefined });
  return (key, values) => intl.formatMessage({ id: toTranslationKey(key) }, values);
}
