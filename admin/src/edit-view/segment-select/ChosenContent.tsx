import { Flex, VisuallyHidden } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { createGlobalStyle, styled } from 'styled-components';
import { useText } from '../../translations/useText';

interface ChosenContentProps {
  name: string;
  /** Faults that the form found in what it does not show now. */
  errorsElsewhere: number;
}

/** The closed select: whose content the form shows, and whether to look for faults in another one. */
export function ChosenContent({ name, errorsElsewhere }: ChosenContentProps) {
  const text = useText('entry');
  return (
    <Flex tag="span" gap={1} data-personalization-choice="">
      <HeaderRoom />
      <Name title={name}>{name}</Name>
      {errorsElsewhere > 0 && (
        <span title={text('select.errorsElsewhere', { count: errorsElsewhere })}>
          <WarningCircle aria-hidden fill="danger600" width="1.6rem" height="1.6rem" />
          <VisuallyHidden>
            {text('select.errorsElsewhere', { count: errorsElsewhere })}
          </VisuallyHidden>
        </span>
      )}
    </Flex>
  );
}

const Name = styled.span`
  max-width: 20rem;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;

  @media (max-width: 520px) {
    max-width: 8rem;
  }
`;

/**
 * The content manager's header puts all of its actions beside the title, which on a narrow page leaves
 * the title no room: there they go below it. Its lists of options have room for four, and nothing
 * tells that there are more.
 */
const HeaderRoom = createGlobalStyle`
  [role='listbox']:has([data-personalization-option]) {
    max-height: min(60vh, 48rem);
  }

  @media (min-width: 768px) and (max-width: 1080px) {
    div:has(> div > h1):has([data-personalization-choice]) {
      flex-wrap: wrap;
      gap: 0.8rem;
    }
  }
`;
