import { useMutation, useQuery } from "convex/react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { useAnnouncement } from "@/hooks/use-announce";
import { ReadyPanel } from "../components/ready-panel";
import { SettledPanel } from "../components/settled-panel";
import { useDeed } from "../hooks/use-deed";
import type { PeopleImport } from "../types";
import { RowsView } from "./rows-view";

interface OneImportViewProps {
  orgId: Id<"organisations">;
  importId: string;
  /** Back to the file, where it was picked just now. */
  onClose: () => void;
  onAnother: () => void;
}

/** One file: what it says, what would come of it, what came of it. */
export function OneImportView({
  orgId,
  importId,
  ...ways
}: OneImportViewProps) {
  const t = useTranslations("memberImport.one");
  const file = useQuery(api.members.imports.get, { orgId, importId });
  if (file === undefined) {
    return (
      <SkeletonGroup>
        <SkeletonText lines={6} />
      </SkeletonGroup>
    );
  }
  if (file === null) {
    return (
      <EmptyState
        title={t("gone")}
        action={<Button onClick={ways.onAnother}>{t("back")}</Button>}
      >
        <p>{t("goneHelp")}</p>
      </EmptyState>
    );
  }
  return <OneImport orgId={orgId} file={file} {...ways} />;
}

interface OneImportProps extends Omit<OneImportViewProps, "importId"> {
  file: PeopleImport;
}

function OneImport({ orgId, file, onClose, onAnother }: OneImportProps) {
  const t = useTranslations("memberImport");
  const { act, isBusy, error } = useDeed();
  const deeds = useImportDeeds(orgId, file.importId);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [file.importId]);
  useAnnouncement(t(`states.${file.state}`));
  const isOpen = file.state === "ready" || file.state === "receiving";
  const discard = () =>
    void act(async () => {
      await deeds.discard();
      onClose();
    });
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h2
          ref={heading}
          tabIndex={-1}
          className="text-lg wrap-anywhere outline-none"
        >
          {file.fileName}
        </h2>
        <p className="text-quiet">{t("one.counts", file.counts)}</p>
      </div>
      {file.state === "ready" && (
        <ReadyPanel
          file={file}
          isBusy={isBusy}
          error={error}
          onCommit={(choice) => void act(() => deeds.commit(choice))}
          onDiscard={discard}
        />
      )}
      {file.state === "receiving" && (
        <Unfinished isBusy={isBusy} onDiscard={discard} />
      )}
      {!isOpen && (
        <SettledPanel
          file={file}
          isBusy={isBusy}
          error={error}
          onSend={() => void act(deeds.send)}
          onUndo={() => void act(deeds.undo)}
        />
      )}
      {file.hasRows && <RowsView orgId={orgId} file={file} />}
      {!isOpen && (
        <div>
          <Button onClick={onAnother}>{t("one.another")}</Button>
        </div>
      )}
    </div>
  );
}

/** Its sender went away in the middle. */
function Unfinished({
  isBusy,
  onDiscard,
}: {
  isBusy: boolean;
  onDiscard: () => void;
}) {
  const t = useTranslations("memberImport.one");
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="max-w-measure">{t("unfinished")}</p>
      <Button isLoading={isBusy} onClick={onDiscard}>
        {t("startOver")}
      </Button>
    </div>
  );
}

function useImportDeeds(
  orgId: Id<"organisations">,
  importId: Id<"memberImports">,
) {
  const asked = { orgId, importId };
  const commit = useMutation(api.members.imports.commit);
  const send = useMutation(api.members.imports.send);
  const undo = useMutation(api.members.imports.undo);
  const discard = useMutation(api.members.imports.discard);
  return {
    commit: (choice: { isSending: boolean; locale: "en" | "es" }) =>
      commit({ ...asked, ...choice }),
    send: () => send(asked),
    undo: () => undo(asked),
    discard: () => discard(asked),
  };
}
