import { useConvex, useMutation } from "convex/react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { refusalOf } from "@convex/shared/errors";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { toasts } from "@/lib/toasts";
import { useDeed } from "../hooks/use-deed";
import { ROLES, type MemberLine } from "../lib/filters";
import type { OfMember } from "../lib/of-member";

type Role = MemberLine["role"];

interface MemberStandingProps extends OfMember {
  role: Role;
  isMe: boolean;
}

/** The role, and the way out; each can be taken back. */
export function MemberStanding(props: MemberStandingProps) {
  const { org, role, isMe } = props;
  const t = useTranslations("members.one");
  const say = useTranslations("members");
  const { change, isLast } = useRoleChange(props);
  return (
    <div className="flex flex-col gap-4">
      <Field
        label={t("role.label")}
        isLabelHidden
        description={t(`role.${role}Help`, { name: org.name })}
      >
        <Select
          options={ROLES.map((value) => ({
            value,
            label: say(`roles.${value}`),
          }))}
          value={role}
          onValueChange={(next) => void change(next)}
        />
      </Field>
      {isLast && (
        <Notice tone="warning" role="alert">
          {t("role.lastAdmin", { name: org.name })}
        </Notice>
      )}
      {!isMe && <Remove {...props} />}
    </div>
  );
}

function useRoleChange({ org: { orgId }, userId, role }: MemberStandingProps) {
  const t = useTranslations("members.one.role");
  const setRole = useMutation(api.orgs.memberships.setRole);
  const act = useDeed();
  const [isLast, setIsLast] = useState(false);
  const change = (next: Role) =>
    act(async () => {
      if (next === role) return;
      try {
        await setRole({ orgId, userId, role: next });
      } catch (error) {
        if (refusalOf(error)?.details?.reason !== "lastAdmin") throw error;
        return setIsLast(true);
      }
      setIsLast(false);
      toasts.showUndoable({
        title: t(`changed.${next}`),
        undo: () => setRole({ orgId, userId, role }),
      });
    });
  return { change, isLast };
}

function Remove({ org, userId }: MemberStandingProps) {
  const { orgId, slug, name } = org;
  const t = useTranslations("members.one.remove");
  const convex = useConvex();
  const navigate = useNavigate();
  const start = useMutation(api.members.bulk.start);
  const act = useDeed();
  const remove = () =>
    act(async () => {
      const bulkId = await start({
        orgId,
        key: crypto.randomUUID(),
        target: { by: "ids", userIds: [userId] },
        action: { kind: "remove" },
        expectedCount: 1,
      });
      toasts.showUndoable({
        title: t("done", { name }),
        undo: () => convex.mutation(api.members.bulk.undo, { orgId, bulkId }),
      });
      await navigate({ to: "/organise/$slug/members", params: { slug } });
    });
  return (
    <div className="flex flex-col items-start gap-2">
      <Button size="sm" onClick={() => void remove()}>
        {t("button", { name })}
      </Button>
      <p className="text-sm text-quiet">{t("text", { name })}</p>
    </div>
  );
}
