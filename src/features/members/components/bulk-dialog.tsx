import { useConvex, useMutation } from "convex/react";
import type { FunctionArgs } from "convex/server";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useErrorMessage } from "@/hooks/use-error-message";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { toasts } from "@/lib/toasts";
import { useCount, type Counted } from "../hooks/use-count";
import type { BulkTarget } from "../hooks/use-selection";
import type { Tag } from "../lib/filters";
import type { BulkKind } from "./bulk-bar";

type Action = FunctionArgs<typeof api.members.bulk.start>["action"];

/** Above so many the rest follows page by page, and is told of on the page. */
const AT_ONCE = 50;

interface BulkDialogProps {
  org: MyOrg;
  kind: BulkKind;
  target: BulkTarget;
  tags: readonly Tag[];
  onClose: () => void;
  onDone: () => void;
}

/** What will happen and to how many, before it does. */
export function BulkDialog(props: BulkDialogProps) {
  const { org, kind, target, tags, onClose, onDone } = props;
  const t = useTranslations("members.bulk");
  const [tag, setTag] = useState<string | null>(null);
  const known = tags.find(({ tagId }) => tagId === tag);
  const isReady = kind === "remove" || tag !== null;
  const action = known ? actionOf(kind, known.tagId) : undefined;
  const counted = useCount(
    isReady
      ? {
          orgId: org.orgId,
          target,
          // Of a tag that is not there yet, nobody has it.
          ...(kind === "remove" ? { action: { kind } } : action && { action }),
        }
      : null,
  );
  const { run, isBusy, error } = useStart(props, onDone);
  const count = counted === null || counted === "failed" ? 0 : counted.changed;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t(`title.${kind}`)}
        description={
          kind === "remove" ? t("removeText", { name: org.name }) : undefined
        }
        footer={
          <>
            <Button variant="quiet" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button
              variant={kind === "remove" ? "danger" : "primary"}
              disabled={count === 0}
              isLoading={isBusy}
              onClick={() => void run(known?.name ?? tag ?? "", known, count)}
            >
              {t(`confirm.${kind}`, { count })}
            </Button>
          </>
        }
      >
        {kind !== "remove" && (
          <TagChoice kind={kind} tags={tags} tag={tag} onTag={setTag} />
        )}
        {isReady && <CountLine kind={kind} counted={counted} />}
        {error && (
          <Notice tone="danger" role="alert" className="mt-4">
            {error}
          </Notice>
        )}
      </DialogContent>
    </Dialog>
  );
}

function TagChoice({
  kind,
  tags,
  tag,
  onTag,
}: {
  kind: BulkKind;
  tags: readonly Tag[];
  tag: string | null;
  onTag: (tag: string | null) => void;
}) {
  const t = useTranslations("members.bulk");
  const canMake = kind === "addTag";
  if (!canMake && tags.length === 0) return <p>{t("tagNone")}</p>;
  return (
    <Field label={t("tag")} description={canMake ? t("tagHelp") : undefined}>
      <ChipCombobox
        options={tags.map(({ tagId, name }) => ({ value: tagId, label: name }))}
        values={tag === null ? [] : [tag]}
        onValuesChange={(next) => onTag(next.at(-1) ?? null)}
        allowsOwn={canMake}
        ownMaxLength={LIMITS.skill}
        // Room for the next, which takes the place of this one.
        limit={2}
      />
    </Field>
  );
}

function CountLine({
  kind,
  counted,
}: {
  kind: BulkKind;
  counted: Counted | "failed" | null;
}) {
  const t = useTranslations("members.bulk");
  if (counted === "failed") {
    return (
      <p role="alert" className="mt-4 text-danger">
        {t("countFailed")}
      </p>
    );
  }
  const spared = counted === null ? 0 : counted.matched - counted.changed;
  return (
    <p role="status" className="mt-4 tabular-nums">
      {counted === null ? (
        <span className="text-quiet">{t("counting")}</span>
      ) : (
        <>
          <strong>{t(`will.${kind}`, { count: counted.changed })}</strong>
          {spared > 0 && ` ${t(`spared.${kind}`, { count: spared })}`}
        </>
      )}
    </p>
  );
}

function actionOf(kind: BulkKind, tagId: Tag["tagId"]): Action {
  return kind === "remove" ? { kind } : { kind, tagId };
}

/** Does it; what is done at once says so with its undo, the rest is told of on the page. */
function useStart(
  { org: { orgId }, kind, target }: BulkDialogProps,
  onDone: () => void,
) {
  const t = useTranslations("members.bulk");
  const convex = useConvex();
  const start = useMutation(api.members.bulk.start);
  const makeTag = useMutation(api.members.mutations.makeTag);
  const errorMessage = useErrorMessage();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());

  const run = async (name: string, known: Tag | undefined, count: number) => {
    setIsBusy(true);
    setError(null);
    try {
      const action: Action =
        kind === "remove"
          ? { kind }
          : actionOf(kind, known?.tagId ?? (await makeTag({ orgId, name })));
      const bulkId = await start({
        orgId,
        key,
        target,
        action,
        expectedCount: count,
      });
      if (count <= AT_ONCE && target.by === "ids") {
        toasts.showUndoable({
          title: t(`did.${kind}`, { count, tag: name }),
          undo: () => convex.mutation(api.members.bulk.undo, { orgId, bulkId }),
        });
      }
      onDone();
    } catch (thrown) {
      setError(errorMessage(thrown));
      setIsBusy(false);
    }
  };
  return { run, isBusy, error };
}
