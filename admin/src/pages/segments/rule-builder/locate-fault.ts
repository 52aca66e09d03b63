import type { CodedFault } from '../../../../../core/contracts/fault';

/** The part of a condition or a group that a fault is about. */
export type FaultPart = 'field' | 'operator' | 'value' | 'rules' | 'self';

/** A fault of a rule, whoever found it. */
export interface FaultOfRule extends CodedFault {
  /** Where: `rules[1].value`; empty for the rule itself. */
  path: string;
}

export interface LocatedFault extends FaultOfRule {
  /** Positions from the root of the rule to the condition or the group. */
  at: number[];
  part: FaultPart;
}

const PARTS: readonly FaultPart[] = ['field', 'operator', 'value', 'rules'];

/** Reads where a fault is: `rules[0].rules[2].value[1]` is the value of member 2 of member 0. */
export function locateFault(fault: FaultOfRule): LocatedFault {
  const at: number[] = [];
  let rest = fault.path;
  for (;;) {
    const step = /^\.?rules\[(\d+)\]/.exec(rest);
    if (step === null) {
      break;
    }
    at.push(Number(step[1]));
    rest = rest.slice(step[0].length);
  }
  const name = /^\.?(\w+)/.exec(rest)?.[1];
  const part = PARTS.find((known) => known === name) ?? 'self';
  return { ...fault, at, part };
}

/** The name of a place in a rule, to find its faults by. */
export function keyOfPath(at: readonly number[]): string {
  return at.join('-');
}
