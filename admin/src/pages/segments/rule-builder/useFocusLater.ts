import { useCallback, useEffect, useRef, type RefObject } from 'react';

interface FocusLater {
  /** Goes on the element that holds everything that can be focused. */
  ref: RefObject<HTMLDivElement>;
  /** Focuses the first control inside `data-focus-id="…"` after the next change of `trigger`. */
  focusLater: (id: string) => void;
}

/** Moves the focus to what a change has made, or to what stays where something went away. */
export function useFocusLater(trigger: unknown): FocusLater {
  const ref = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const id = wanted.current;
    if (id === null) {
      return;
    }
    wanted.current = null;
    const place = ref.current?.querySelector(`[data-focus-id="${CSS.escape(id)}"]`);
    const control = place?.matches(FOCUSABLE) ? place : place?.querySelector(FOCUSABLE);
    if (control instanceof HTMLElement) {
      control.focus();
    }
  }, [trigger]);
  const focusLater = useCallback((id: string) => {
    wanted.current = id;
  }, []);
  return { ref, focusLater };
}

const FOCUSABLE = 'input:not([disabled]), button:not([disabled]), [role="combobox"]';
