import type { Outcome } from '../../cache';
import type { DeliveryMeta } from '../../../../../core/contracts/answers';

/** The body of a response, with what is said of this visitor at its place. */
export function assembleBody(
  outcome: Outcome,
  meta: Omit<DeliveryMeta, 'key' | 'decisions'>,
): string {
  const { key, decisions, head, tail } = outcome;
  const personalization: DeliveryMeta = {
    key,
    segments: meta.segments,
    decisions: [...decisions],
    warnings: [...meta.warnings, ...outcome.warnings],
  };
  return head + JSON.stringify(personalization) + tail;
}

/** Splits a response in Strapi's shape around the place of `meta.personalization`. */
export function splitBody(body: Record<string, unknown>): Pick<Outcome, 'head' | 'tail'> {
  const { data, meta, ...rest } = body;
  const ownMeta = JSON.stringify(meta ?? {});
  const inner = ownMeta.slice(1, -1);
  const others = JSON.stringify(rest).slice(1, -1);
  return {
    head: `{"data":${JSON.stringify(data)}${others === '' ? '' : `,${others}`},"meta":{${inner}${inner === '' ? '' : ','}"personalization":`,
    tail: '}}',
  };
}
