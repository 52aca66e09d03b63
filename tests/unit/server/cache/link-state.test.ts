import {
  FIRST_STATE,
  moveLink,
  type LinkEffect,
  type LinkEvent,
  type LinkState,
} from '../../../../server/src/services/cache/link-state';

const state = (phase: LinkState['phase'], said: Partial<LinkState> = {}): LinkState => ({
  phase,
  hasMissed: false,
  hasWarned: false,
  ...said,
});
const MISSED = { hasMissed: true };
const WARNED = { hasWarned: true };

const ROWS: [LinkState, LinkEvent, LinkState, LinkEffect[]][] = [
  [state('apart'), 'joining', state('joining'), []],
  [state('joining'), 'joined', state('heard'), ['inform']],
  [state('joining', MISSED), 'joined', state('heard'), ['inform', 'outdate-everything']],
  [state('joining', WARNED), 'joined', state('heard'), ['inform']],
  // What was read before a break says nothing of what came during it.
  [state('apart', WARNED), 'joined', state('apart', WARNED), []],
  [state('heard'), 'joined', state('heard'), []],
  [state('heard'), 'joining', state('heard'), []],

  [state('apart'), 'lost', state('apart', WARNED), ['warn']],
  [state('joining'), 'lost', state('apart', WARNED), ['warn']],
  [state('heard'), 'lost', state('apart', { ...MISSED, ...WARNED }), ['warn']],
  [state('apart', WARNED), 'lost', state('apart', WARNED), []],
  [state('apart', MISSED), 'lost', state('apart', { ...MISSED, ...WARNED }), ['warn']],

  [state('heard'), 'announcing', state('heard'), []],
  [state('apart'), 'announcing', state('apart', MISSED), []],
  [state('joining'), 'announcing', state('joining', MISSED), []],
  [state('heard'), 'not-announced', state('apart', { ...MISSED, ...WARNED }), ['warn']],
  [state('apart', WARNED), 'not-announced', state('apart', { ...MISSED, ...WARNED }), []],

  [state('heard'), 'closed', state('closed'), []],
  [state('closed'), 'lost', state('closed'), []],
  [state('closed'), 'joining', state('closed'), []],
  [state('closed'), 'joined', state('closed'), []],
];

describe('the link between nodes', () => {
  test.each(ROWS)('%j on %s', (before, event, after, effects) => {
    expect(moveLink(before, event)).toEqual([after, effects]);
  });

  test('begins apart, and without a word outdates nothing when it is first heard', () => {
    const [joining] = moveLink(FIRST_STATE, 'joining');
    expect(moveLink(joining, 'joined')[1]).toEqual(['inform']);
  });
});
