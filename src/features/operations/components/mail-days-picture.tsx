import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import type { DaySums } from "../types";

const WIDTH = 10;
const HEIGHT = 40;
const LEAST = 1;

/** The tallest bar of all kinds, so that their pictures have one scale. */
export function mostOf(sums: readonly DaySums[]): number {
  return Math.max(1, ...sums.map((row) => leftOf(row) + row.failed));
}

const leftOf = ({ sent, kept }: DaySums) => sent + kept;

interface MailDaysPictureProps {
  stream: DaySums["stream"];
  /** Every day shown, the oldest first. */
  days: readonly string[];
  sums: readonly DaySums[];
  most: number;
}

/** A bar a day: what left, and on top of it what failed. The table says the same. */
export function MailDaysPicture({
  stream,
  days,
  sums,
  most,
}: MailDaysPictureProps) {
  const t = useTranslations("operations.mail.sums");
  const streams = useTranslations("mail.streams");
  const format = useFormat();
  const heightOf = (count: number) =>
    count === 0 ? 0 : Math.max(LEAST, (count / most) * HEIGHT);
  const total = (of: (row: DaySums) => number) =>
    sums.reduce((sum, row) => sum + of(row), 0);
  const label = t("picture", {
    from: format.period(days[0] ?? ""),
    to: format.period(days.at(-1) ?? ""),
    left: total(leftOf),
    failed: total(({ failed }) => failed),
  });
  return (
    <figure>
      <figcaption className="pb-2">
        <span className="font-semibold">{streams(stream)}</span>
        <span className="block text-sm text-quiet">{label}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={`${streams(stream)}: ${label}`}
        viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT}`}
        className="w-full border-b border-line"
      >
        {sums.map((row) => {
          const x = days.indexOf(row.day) * WIDTH + 1;
          const left = heightOf(leftOf(row));
          const failed = heightOf(row.failed);
          const bar = { x, width: WIDTH - 2 };
          return (
            <g key={row.day}>
              <rect
                {...bar}
                y={HEIGHT - left}
                height={left}
                className="fill-accent"
              />
              <rect
                {...bar}
                y={HEIGHT - left - failed}
                height={failed}
                className="fill-danger"
              />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
