interface BarProps {
  value: number;
  max: number;
  isQuiet?: boolean;
}

/** Decoration: the figure stands beside it. */
export function Bar({ value, max, isQuiet = false }: BarProps) {
  const share = max === 0 ? 0 : Math.min(1, value / max);
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="block h-2 w-full min-w-16"
    >
      <rect width={100} height={8} className="fill-sunken" />
      <rect
        width={share * 100}
        height={8}
        className={isQuiet ? "fill-edge" : "fill-accent"}
      />
    </svg>
  );
}
