import { useEffect } from 'react';
import { hasMountedFields } from '../entry-field/mounted-fields';

/** Long enough for a form to be on the screen. */
const SETTLE_MS = 1_000;

/**
 * Looks whether the form's fields are shown through the plugin. If none is, the content manager renders
 * otherwise than it did when this was written, or another plugin replaced its rows.
 */
export function useFallbackCheck(isNeeded: boolean, onMissing: () => void): void {
  useEffect(() => {
    if (!isNeeded) {
      return undefined;
    }
    const timer = setTimeout(() => {
      if (!hasMountedFields()) {
        onMissing();
      }
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [isNeeded, onMissing]);
}
