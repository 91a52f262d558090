import { useTranslations } from "use-intl";

const WIDTH = 600;
const HEIGHT = 120;
/** Of a bar's place. */
const GAP = 0.2;

interface Series {
  name: string;
  values: readonly number[];
  /** Tokens, for bars side by side. */
  look: "fill-accent" | "fill-warm" | "fill-edge";
}

interface SeriesPictureProps {
  title: string;
  from: string;
  until: string;
  series: readonly Series[];
}

/** Bars over time, side by side; the table under them says the same. */
export function SeriesPicture({
  title,
  from,
  until,
  series,
}: SeriesPictureProps) {
  const t = useTranslations("statistics");
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const count = series[0]?.values.length ?? 0;
  const place = WIDTH / Math.max(1, count);
  const width = (place * (1 - GAP)) / Math.max(1, series.length);
  return (
    <figure className="max-w-lg">
      <p
        aria-hidden
        className="flex flex-wrap justify-between gap-x-4 pb-2 text-sm"
      >
        <span className="font-semibold">{title}</span>
        <span className="text-quiet">{t("most", { count: most })}</span>
      </p>
      <svg
        role="img"
        aria-label={t("picture", { title, from, until })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-[7.5rem] w-full border-b border-line"
      >
        {series.map(({ name, values, look }, at) =>
          values.map((value, period) => {
            if (value === 0) return null;
            const height = Math.max(2, (value / most) * HEIGHT);
            return (
              <rect
                key={`${name}-${period}`}
                x={period * place + (place * GAP) / 2 + at * width}
                y={HEIGHT - height}
                width={width}
                height={height}
                className={look}
              />
            );
          }),
        )}
      </svg>
      <figcaption className="pt-1 text-sm text-quiet">
        <span className="flex justify-between gap-4">
          <span>{from}</span>
          <span>{until}</span>
        </span>
        {series.length > 1 && (
          <span className="flex flex-wrap gap-x-4 pt-1">
            {series.map(({ name, look }) => (
              <span key={name} className="inline-flex items-center gap-1">
                <svg aria-hidden viewBox="0 0 8 8" className="size-2">
                  <rect width={8} height={8} className={look} />
                </svg>
                {name}
              </span>
            ))}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
