import type { PuzzlePiece } from '@strapi/icons';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useTheme } from 'styled-components';

type IconProps = ComponentPropsWithoutRef<typeof PuzzlePiece>;

/** A target: the plugin's sign in the menu and on the home page. It takes colours as other icons do. */
export const TargetIcon = forwardRef<SVGSVGElement, IconProps>(function TargetIcon(
  { fill = 'currentColor', stroke: _stroke, ...props },
  ref,
) {
  const colors: Partial<Record<string, string>> = { ...useTheme().colors };
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      width={16}
      height={16}
      viewBox="0 0 32 32"
      fill={colors[fill] ?? fill}
      aria-hidden
      {...props}
    >
      <path
        fillRule="evenodd"
        d="M16 3a13 13 0 1 0 0 26 13 13 0 0 0 0-26Zm0 3a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm0 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z"
      />
    </svg>
  );
});
