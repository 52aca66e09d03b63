import { styled } from 'styled-components';

interface FieldFrameProps {
  $look?: 'plain' | 'inherited' | 'overridden' | 'relation';
}

/**
 * Goes around every field. It marks what the segment gets differently, and takes away the box that the
 * host draws around the one relation of a variant.
 */
export const FieldFrame = styled.div<FieldFrameProps>`
  width: 100%;

  ${({ $look, theme }) =>
    $look === 'overridden' || $look === 'relation'
      ? `
    border-inline-start: 3px solid ${theme.colors.primary600};
    padding-inline-start: ${theme.spaces[3]};
  `
      : ''}

  ${({ $look }) =>
    $look === 'relation'
      ? `
    & > div > div:first-child:not(:only-child) { display: none; }
    & > div > div:nth-child(2) { background: none; border: none; padding: 0; }
  `
      : ''}
`;
