import { useLocale } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Actions } from "../components/actions";
import { Foundations } from "../components/foundations";
import { Inputs } from "../components/inputs";
import { SamplesContext, useSamples } from "../components/shelf";
import { Surfaces } from "../components/surfaces";
import { SAMPLES } from "../samples";

/**
 * Every primitive in every state, light and dark side by side, in the language
 * of the page. For development: a build does not carry it.
 */
export default function StyleguideView() {
  const words = SAMPLES[useLocale()];
  return (
    <SamplesContext value={words}>
      <PageHeader title={words.title} lede={words.lede} />
      <div className="grid gap-6 lg:grid-cols-2">
        <Panel theme="light" />
        <Panel theme="dark" />
      </div>
    </SamplesContext>
  );
}

function Panel({ theme }: { theme: "light" | "dark" }) {
  const words = useSamples();
  return (
    <section
      aria-label={words[theme]}
      data-theme={theme}
      className="min-w-0 rounded-md border border-line bg-paper px-6 pb-6 text-ink"
    >
      <h2 className="py-6 text-xl">{words[theme]}</h2>
      <Foundations />
      <Actions />
      <Inputs />
      <Surfaces />
    </section>
  );
}
