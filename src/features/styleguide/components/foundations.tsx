import { COLOURS, SPACES } from "../samples";
import { Shelf, useSamples } from "./shelf";

/** Colours, type and space: what everything else is made of. */
export function Foundations() {
  const words = useSamples();
  return (
    <>
      <Shelf name="tokens">
        <ul className="grid grid-cols-3 gap-2">
          {COLOURS.map((name) => (
            <li key={name} className="flex items-center gap-2 text-sm">
              <span
                aria-hidden
                className="size-6 shrink-0 rounded-sm border border-edge"
                style={{ background: `var(--${name})` }}
              />
              <span className="min-w-0 truncate">{name}</span>
            </li>
          ))}
        </ul>
      </Shelf>
      <Shelf name="type">
        <p className="font-heading text-2xl">{words.title}</p>
        <p className="font-heading text-xl">{words.title}</p>
        <p className="text-lg">{words.sentence}</p>
        <p>{words.sentence}</p>
        <p className="text-sm text-quiet">{words.sentence}</p>
      </Shelf>
      <Shelf name="space">
        <ul className="flex items-end gap-3">
          {SPACES.map((step) => (
            <li key={step} className="flex flex-col items-center gap-1 text-sm">
              <span
                aria-hidden
                className="bg-accent"
                style={{
                  width: `var(--space-${step})`,
                  height: `var(--space-${step})`,
                }}
              />
              {step}
            </li>
          ))}
        </ul>
      </Shelf>
    </>
  );
}
