const SIZE = 512;

/** The plugin's sign, as in the admin panel: a target, of which one arc is another visitor's. */
export function drawLogo() {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="7" fill="#4945ff" />
  <g fill="none" stroke-width="2.4" stroke-linecap="round">
    <circle cx="16" cy="16" r="9.8" stroke="#ffffff" />
    <path d="M16 6.2a9.8 9.8 0 0 1 9.8 9.8" stroke="#ffc53d" />
  </g>
  <circle cx="16" cy="16" r="4.4" fill="#ffffff" />
</svg>
`;
}
