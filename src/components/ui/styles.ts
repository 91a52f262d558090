/** Looks shared by several primitives; each keeps its own layout. */
export const control =
  "w-full min-w-0 rounded-md border border-edge bg-raised px-3 text-base text-ink transition-colors hover:border-quiet focus-visible:outline-2 focus-visible:outline-offset-0 data-invalid:border-danger aria-invalid:border-danger disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-quiet data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:bg-sunken data-disabled:text-quiet";

export const popup =
  "rounded-md border border-line bg-raised p-1 text-base text-ink shadow-float outline-hidden origin-(--transform-origin) transition-[opacity,scale] data-starting-style:scale-97 data-starting-style:opacity-0 data-ending-style:opacity-0 data-ending-style:duration-75";

export const popupItem =
  "flex min-h-compact pointer-coarse:min-h-touch cursor-default items-center gap-2 rounded-sm px-3 py-1 outline-hidden select-none data-highlighted:bg-sunken data-disabled:text-quiet";

export const scrim =
  "fixed inset-0 bg-scrim transition-opacity duration-(--motion-calm) data-starting-style:opacity-0 data-ending-style:opacity-0";
