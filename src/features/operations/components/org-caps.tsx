import { useMutation, useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import { OrgCapForm } from "../forms/org-cap-form";
import { useDeed } from "@/hooks/use-deed";
import type { OrgCapLine } from "../types";
import { DeedError } from "@/components/ui/deed-error";
import { Waiting } from "./section";

/** Organisations whose matching has a cap of its own, and one more. */
export function OrgCaps() {
  const t = useTranslations("operations.switches");
  const lines = useQuery(api.ops.queries.listOrgCaps);
  const set = useMutation(api.ops.mutations.setOrgCap);
  if (lines === undefined) return <Waiting />;
  const capped = lines.filter(({ capMicroUsd }) => capMicroUsd !== null);
  return (
    <Disclosure summary={t("orgCaps")}>
      <p className="text-sm text-quiet">
        {t(capped.length === 0 ? "orgCapsNone" : "orgCapsText")}
      </p>
      <ul className="my-3">
        {capped.map((line) => (
          <Capped
            key={line.orgId}
            line={line}
            remove={() => set({ orgId: line.orgId, monthlyCapMicroUsd: null })}
          />
        ))}
      </ul>
      <OrgCapForm
        options={lines.map(({ orgId, name }) => ({
          value: orgId,
          label: name,
        }))}
        save={async (orgId, monthlyCapMicroUsd) => {
          const line = lines.find((one) => one.orgId === orgId);
          if (!line) return;
          await set({ orgId: line.orgId, monthlyCapMicroUsd });
          toasts.show(t("orgSaved", { name: line.name }));
        }}
      />
    </Disclosure>
  );
}

function Capped({
  line: { name, capMicroUsd },
  remove,
}: {
  line: OrgCapLine;
  remove: () => Promise<unknown>;
}) {
  const t = useTranslations("operations.switches");
  const format = useFormat();
  const { act, isBusy, error } = useDeed();
  const press = async () => {
    if (await act(remove)) toasts.show(t("orgRemoved", { name }));
  };
  return (
    <li className="border-b border-line py-1">
      <div className="flex items-center justify-between gap-4">
        <span className="min-w-0">
          {name}
          <span className="block text-sm text-quiet">
            {t("orgHas", { amount: format.cost(capMicroUsd ?? 0) })}
          </span>
        </span>
        <Button
          variant="quiet"
          isLoading={isBusy}
          aria-label={`${t("orgRemove")}: ${name}`}
          onClick={() => void press()}
        >
          {t("orgRemove")}
        </Button>
      </div>
      <DeedError error={error} />
    </li>
  );
}
