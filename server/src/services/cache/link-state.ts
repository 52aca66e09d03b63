/** How a node stands to the others that share its Redis. */
export interface LinkState {
  /** `heard` where each change that another node makes comes here. */
  phase: 'apart' | 'joining' | 'heard' | 'closed';
  /** Something was written, here or elsewhere, that one of the sides did not hear of. */
  hasMissed: boolean;
  /** The break was told in the log; once for each. */
  hasWarned: boolean;
}

export type LinkEvent =
  /** A connection broke, or an answer did not come in time. */
  | 'lost'
  /** A change was made here and is about to be told. */
  | 'announcing'
  /** It could not be told. */
  | 'not-announced'
  /** Both connections stand, and reading what the nodes have in common begins. */
  | 'joining'
  /** It was read, and nothing was missed while it was. */
  | 'joined'
  | 'closed';

/** What is to be done when a state is entered. */
export type LinkEffect = 'warn' | 'inform' | 'outdate-everything';

/** As a node begins: it hears nobody yet, and has missed nothing. */
export const FIRST_STATE: LinkState = { phase: 'apart', hasMissed: false, hasWarned: false };

/**
 * The next state after an event, and what is to be done. After a break nobody knows what the others
 * wrote meanwhile, so everything counts as outdated once they are heard again.
 */
export function moveLink(state: LinkState, event: LinkEvent): [LinkState, LinkEffect[]] {
  if (state.phase === 'closed') {
    return [state, []];
  }
  switch (event) {
    case 'lost':
      return lose(state, state.hasMissed || state.phase === 'heard');
    case 'not-announced':
      return lose(state, true);
    case 'announcing':
      return [{ ...state, hasMissed: state.hasMissed || state.phase !== 'heard' }, []];
    case 'joining':
      return [state.phase === 'apart' ? { ...state, phase: 'joining' } : state, []];
    case 'joined':
      return state.phase === 'joining' ? join(state) : [state, []];
    case 'closed':
      return [{ ...state, phase: 'closed' }, []];
  }
}

function lose(state: LinkState, hasMissed: boolean): [LinkState, LinkEffect[]] {
  return [{ phase: 'apart', hasMissed, hasWarned: true }, state.hasWarned ? [] : ['warn']];
}

function join({ hasMissed }: LinkState): [LinkState, LinkEffect[]] {
  return [
    { phase: 'heard', hasMissed: false, hasWarned: false },
    hasMissed ? ['inform', 'outdate-everything'] : ['inform'],
  ];
}
