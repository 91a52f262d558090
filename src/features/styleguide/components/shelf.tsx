import { createContext, useContext, type ReactNode } from "react";
import { SAMPLES, type Samples } from "../samples";

export const SamplesContext = createContext<Samples>(SAMPLES.en);

export const useSamples = (): Samples => useContext(SamplesContext);

/** One family of primitives under its name. */
export function Shelf({
  name,
  children,
}: {
  name: keyof Samples;
  children: ReactNode;
}) {
  const words = useSamples();
  return (
    <div className="flex flex-col gap-4 border-t border-line py-6">
      <h3 className="text-lg">{words[name]}</h3>
      {children}
    </div>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
