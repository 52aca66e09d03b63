import { useEffect, useRef, useState } from 'react';
import { answerConflicts, type Choices, type ConflictedSave } from '../../strapi/name-base';

/** A save that waits until an editor has chosen. */
export interface WaitingSave {
  save: ConflictedSave;
  /** Lets it go on, or be refused where nothing was chosen. */
  answer(choices: Choices | null): void;
}

/** The save that waits for a choice; `null` where there is none. */
export function useConflictedSave(): WaitingSave | null {
  const [waiting, setWaiting] = useState<WaitingSave | null>(null);
  const last = useRef<WaitingSave | null>(null);
  useEffect(() => {
    const end = answerConflicts(
      (save) =>
        new Promise((resolve) => {
          const answer = (choices: Choices | null) => {
            last.current = null;
            setWaiting(null);
            resolve(choices);
          };
          last.current = { save, answer };
          setWaiting(last.current);
        }),
    );
    return () => {
      end();
      // Nobody can choose any more once the form is left.
      last.current?.answer(null);
    };
  }, []);
  return waiting;
}
