import { send } from '../reads/send.mjs';

/**
 * Why a write is refused while another node writes: PostgreSQL ends one of two transactions that
 * wait for each other, and what one relates to the other may just have deleted. Strapi runs several
 * statements at once, so that what comes is often the second to fail.
 */
const REFUSALS =
  /deadlock detected|do not exist|violates foreign key|NotFoundError|transaction is aborted/;

/**
 * Has a node do a write, and what belongs to it.
 *
 * @returns whether it was written
 */
export async function performWrite(node, write, { mayBeRefused = false } = {}) {
  try {
    const result = await (write.http ? writeOverHttp(node, write) : runCommand(node, write));
    write.note?.(result);
  } catch (error) {
    if (mayBeRefused && REFUSALS.test(error.message)) return false;
    throw new Error(`"${write.name}" failed on ${node.name}`, { cause: error });
  }
  return write.then === undefined
    ? true
    : performWrite(node, { name: write.name, ...write.then }, { mayBeRefused });
}

const runCommand = (node, { command, input }) => node.run(command, input);

async function writeOverHttp(node, { http }) {
  const { status, body } = await send(node.url, http);
  if (status !== 200) throw new Error(`${http.method} ${http.path}: ${status} ${body}`);
}
