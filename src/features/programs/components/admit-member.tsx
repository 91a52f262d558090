import { useMutation, useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { toasts } from "@/lib/toasts";
import { useDeed } from "../hooks/use-deed";
import type { ProgramToRun } from "../types";

interface AdmitMemberProps {
  orgId: Id<"organisations">;
  program: ProgramToRun;
}

/** Lets somebody of the organisation in who has not asked. */
export function AdmitMember({ orgId, program }: AdmitMemberProps) {
  const t = useTranslations("programs.people");
  const [text, setText] = useState("");
  const found = useQuery(
    api.attendance.roster.findByName,
    text === "" ? "skip" : { orgId, text },
  );
  const admit = useMutation(api.programs.admit);
  const { act, isBusy } = useDeed();
  const letIn = async (userId: Id<"users">, name: string) => {
    const { programId } = program;
    const state = await act(() => admit({ orgId, programId, userId }));
    if (state === undefined) return;
    toasts.show(t(state === "waitlisted" ? "waits" : "wasLetIn", { name }));
    setText("");
  };
  return (
    <div className="max-w-measure">
      <p className="mb-2 text-quiet">{t("addHelp")}</p>
      <SearchField
        label={t("search")}
        placeholder={t("search")}
        text={text}
        onText={setText}
      />
      {found?.length === 0 && (
        <p role="status" className="py-3 text-quiet">
          {t("none")}
        </p>
      )}
      {found !== undefined && found.length > 0 && (
        <ul className="divide-y divide-line">
          {found.map(({ userId, name }) => (
            <li
              key={userId}
              className="flex items-center justify-between gap-4 py-2"
            >
              <span className="min-w-0 wrap-anywhere">{name}</span>
              <Button
                size="sm"
                disabled={isBusy}
                aria-label={t("lineActions", { action: t("letIn"), name })}
                onClick={() => void letIn(userId, name)}
              >
                {t("letIn")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
