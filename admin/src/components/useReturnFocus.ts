import { useRef } from 'react';

interface FocusHandlers {
  onOpenAutoFocus(): void;
  onCloseAutoFocus(event: Event): void;
}

/**
 * For the content of a dialog that no trigger of its own opens: where the focus was when it opened,
 * there it is again when it closes. Without it the focus would be lost, since the design system's
 * dialogs know no other place than their trigger.
 */
export function useReturnFocus(): FocusHandlers {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      opener.current = document.activeElement;
    },
    onCloseAutoFocus: (event) => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) {
        event.preventDefault();
        opener.current.focus();
      }
    },
  };
}
