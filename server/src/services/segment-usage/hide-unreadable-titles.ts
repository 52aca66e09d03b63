import type { SegmentUsageEntry } from '../../../../core/contracts/segment/types';

const READ_ACTION = 'plugin::content-manager.explorer.read';

interface Ability {
  can(action: string, subject: string): boolean;
}

/**
 * The entries, without the titles of content types that the admin user may not read. That an entry
 * exists stays visible: it explains why a segment cannot be deleted. No ability: server code.
 */
export function hideUnreadableTitles(
  entries: readonly SegmentUsageEntry[],
  ability: unknown,
): SegmentUsageEntry[] {
  if (!isAbility(ability)) {
    return [...entries];
  }
  return entries.map((entry) =>
    ability.can(READ_ACTION, entry.uid) ? entry : { ...entry, title: null },
  );
}

function isAbility(value: unknown): value is Ability {
  return (
    typeof value === 'object' && value !== null && 'can' in value && typeof value.can === 'function'
  );
}
