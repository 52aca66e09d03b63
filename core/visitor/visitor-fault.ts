/** Something wrong in a visitor context that was sent. */
export interface VisitorFault {
  /** Where: keys and list positions from the context's root; empty for the context itself. */
  path: (string | number)[];
  /** What is wrong there, to be read after the path: "must be text". */
  message: string;
}
