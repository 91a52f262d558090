import { useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useFormat } from "@/hooks/use-format";
import { useSignIn } from "../hooks/use-sign-in";

/** Sample people to be for a while; the server offers them in the demo only. */
export function DemoPersonas() {
  const t = useTranslations("auth");
  const format = useFormat();
  const personas = useQuery(api.account.queries.listDemoPersonas);
  const { submit, error } = useSignIn();
  const [entering, setEntering] = useState<string | null>(null);
  if (!personas || personas.length === 0) return null;

  const enter = async (email: string) => {
    setEntering(email);
    await submit("demo", { email });
    setEntering(null);
  };

  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title" className="text-lg">
        {t("demoTitle")}
      </h2>
      <p className="mt-1 text-quiet">{t("demoLede")}</p>
      {error && (
        <Notice tone="danger" role="alert" className="mt-4">
          {error}
        </Notice>
      )}
      <ul className="mt-4">
        {personas.map((persona) => (
          <li key={persona.email} className="border-t border-line">
            <button
              type="button"
              onClick={() => void enter(persona.email)}
              disabled={entering !== null}
              aria-busy={entering === persona.email}
              className="flex min-h-touch w-full items-center gap-3 rounded-sm px-2 py-3 text-left transition-colors hover:bg-sunken disabled:opacity-60"
            >
              <Avatar name={persona.name} />
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-2 font-semibold">
                  <VisuallyHidden>
                    {t("demoAction", { name: persona.name })}
                  </VisuallyHidden>
                  <span aria-hidden>{persona.name}</span>
                  {persona.isPlatformAdmin && <Badge>{t("demoAdmin")}</Badge>}
                </span>
                <span className="block text-sm text-quiet">
                  {persona.headline}
                </span>
                <span className="block text-sm text-quiet">
                  {persona.city}, {format.country(persona.country)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
