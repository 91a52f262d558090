import { useNavigate } from "@tanstack/react-router";
import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { DeedError } from "@/components/ui/deed-error";
import { useDeed } from "@/hooks/use-deed";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import type { AdminLine } from "../types";
import { MemberFinder, type FoundMember } from "./member-finder";
import { StepDown } from "./step-down";

interface AdminsSectionProps {
  admins: readonly AdminLine[];
  orgId: Id<"organisations">;
  slug: string;
}

export function AdminsSection({ admins, orgId, slug }: AdminsSectionProps) {
  const t = useTranslations("organise.settings.admins");
  const { promote, demote, error } = useRoles(orgId, slug);
  const known = new Set(admins.map(({ userId }) => userId));
  return (
    <>
      <ul
        aria-label={t("label")}
        className="max-w-measure divide-y divide-line"
      >
        {admins.map((admin) => (
          <Admin key={admin.userId} admin={admin} onDemote={demote} />
        ))}
      </ul>
      {admins.length === 1 && (
        <p className="pt-2 text-sm text-quiet">{t("last")}</p>
      )}
      <DeedError error={error} />
      <h3 className="pt-6 font-text text-base font-semibold">{t("add")}</h3>
      <p className="pb-2 text-sm text-quiet">{t("addHelp")}</p>
      <MemberFinder orgId={orgId} label={t("add")}>
        {(member) => (
          <Found
            member={member}
            isAdmin={known.has(member.userId)}
            onPromote={promote}
          />
        )}
      </MemberFinder>
    </>
  );
}

interface Person {
  userId: Id<"users">;
  name: string;
}

function useRoles(orgId: Id<"organisations">, slug: string) {
  const t = useTranslations("organise.settings.admins");
  const setRole = useMutation(api.orgs.memberships.setRole);
  const navigate = useNavigate();
  const { act, error } = useDeed();
  const change = async ({ userId, name }: Person, role: "admin" | "member") => {
    const set = (to: typeof role) => setRole({ orgId, userId, role: to });
    if (!(await act(() => set(role)))) return;
    const back = role === "admin" ? "member" : "admin";
    toasts.showUndoable({
      title: t(role === "admin" ? "promoted" : "demoted", {
        name: name || t("unnamed"),
      }),
      undo: () => set(back),
    });
  };
  return {
    error,
    promote: (person: Person) => void change(person, "admin"),
    demote: async (person: AdminLine) => {
      const { userId, isMe } = person;
      if (!isMe) return await change(person, "member");
      // Whoever stepped down cannot undo it: this page is theirs no longer.
      const stepDown = () => setRole({ orgId, userId, role: "member" });
      if (!(await act(stepDown))) return;
      await navigate({ to: "/community/$slug", params: { slug } });
    },
  };
}

interface AdminProps {
  admin: AdminLine;
  onDemote: (admin: AdminLine) => Promise<void>;
}

function Admin({ admin, onDemote }: AdminProps) {
  const t = useTranslations("organise.settings.admins");
  const format = useFormat();
  const name = admin.name || t("unnamed");
  return (
    <li className="flex min-h-touch flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        <p className="font-medium wrap-break-word">
          {name}
          {admin.isMe && (
            <span className="font-normal text-quiet"> ({t("me")})</span>
          )}
        </p>
        <p className="text-sm text-quiet">
          {[admin.headline, t("since", { when: format.date(admin.joinedAt) })]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {admin.viewerCan.demote &&
        (admin.isMe ? (
          <StepDown onConfirm={() => onDemote(admin)} />
        ) : (
          <Button
            size="sm"
            aria-label={t("demoteNamed", { name })}
            onClick={() => void onDemote(admin)}
          >
            {t("demote")}
          </Button>
        ))}
    </li>
  );
}

interface FoundProps {
  member: FoundMember;
  isAdmin: boolean;
  onPromote: (member: FoundMember) => void;
}

function Found({ member, isAdmin, onPromote }: FoundProps) {
  const t = useTranslations("organise.settings.admins");
  return (
    <>
      <span className="min-w-0 truncate">{member.name}</span>
      {isAdmin ? (
        <span className="text-sm text-quiet">{t("already")}</span>
      ) : (
        <Button
          size="sm"
          aria-label={t("promoteNamed", { name: member.name })}
          onClick={() => onPromote(member)}
        >
          {t("promote")}
        </Button>
      )}
    </>
  );
}
