import type { ReactNode } from 'react';
import { attempt } from './attempt';
import { StandAside } from './StandAside';

/** What Strapi's content manager asks of a panel or an action: what it is, or nothing. */
type Describe<Props, Description> = (props: Props) => Description | null;

/**
 * A panel or an action of the content manager that is missing where it fails. Strapi calls it within
 * a component of its own, which no boundary of the plugin's can stand around.
 */
export function describeAside<Props, Description extends { content?: ReactNode } | object>(
  describe: Describe<Props, Description>,
): Describe<Props, Description> {
  return (props) =>
    attempt(
      () => guardContent(describe(props)),
      () => null,
    );
}

function guardContent<Description extends object>(
  description: Description | null,
): Description | null {
  return description !== null && 'content' in description
    ? { ...description, content: <StandAside>{description.content as ReactNode}</StandAside> }
    : description;
}
