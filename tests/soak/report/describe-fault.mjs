const MAX_DIFFERENCES = 8;

/** A fault for people: what was asked, what had to come and what came. */
export function describeFault(fault) {
  if (fault.kind === 'other') return fault.text;
  const { node, request, answer } = fault.read;
  const asked = [`  on        ${node.name}`, `  request   ${describeRequest(request)}`];
  const got = `  actual    ${describeAnswer(answer)}`;
  if (fault.kind === 'error') return ['AN ERROR', ...asked, got].join('\n');
  const { truth, lateMs, writes, round } = fault;
  const written = writes.map((write) => `${write.name} on ${write.node.name}`).join(', then ');
  return [
    `NOT TRUE, in round ${round}: asked ${Math.round(lateMs)} ms after it had to be right`,
    `  written   ${written || 'nothing since'}`,
    ...asked,
    `  expected  ${describeAnswer(truth)}`,
    got,
    ...listDifferences(parse(truth.body), parse(answer.body)).map((line) => `  differs   ${line}`),
  ].join('\n');
}

function describeRequest({ method = 'GET', path, headers, body }) {
  const shown = Object.entries(headers).map(([name, value]) => ` -H '${name}: ${value}'`);
  const sent = body === undefined ? '' : ` -d '${JSON.stringify(body)}'`;
  return `${method} '${path}'${shown.join('')}${sent}`;
}

const describeAnswer = ({ status, etag, body }) => `${status}, ETag ${etag ?? 'none'}, ${body}`;

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The first places where two values differ, such as `data.title: "A" instead of "B"`. */
function listDifferences(expected, actual, path = '') {
  if (!isObject(expected) || !isObject(actual)) {
    return JSON.stringify(expected) === JSON.stringify(actual)
      ? []
      : [`${path || 'all'}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  }
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return names
    .flatMap((name) =>
      listDifferences(expected[name], actual[name], path === '' ? name : `${path}.${name}`),
    )
    .slice(0, MAX_DIFFERENCES);
}

const isObject = (value) => typeof value === 'object' && value !== null;
