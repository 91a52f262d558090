import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { useSourceDeeds } from "../hooks/use-source-deeds";
import type { Source } from "../types";
import { RemovalDialog } from "./removal-dialog";
import { SourceDialog } from "./source-dialog";
import { SourceState } from "./source-state";

interface SourceRowProps {
  orgId: Id<"organisations">;
  source: Source;
}

/** One calendar: what it is, how the last look went, and what may be done. */
export function SourceRow({ orgId, source }: SourceRowProps) {
  const t = useTranslations("eventSources");
  const deeds = useSourceDeeds(orgId, source);
  const [isEditing, setIsEditing] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const isFile = source.kind === "csv";
  return (
    <li className="flex flex-col gap-3 border-t border-line py-6 first:border-t-0 first:pt-0">
      <div>
        <h2 className="text-lg break-words">{source.label}</h2>
        <p className="text-sm text-quiet">
          {t(`kind.${source.kind}`)} · {t(`audience.${source.audience}`)}
        </p>
        {source.url !== "" && (
          <p className="text-sm break-all text-quiet">{source.url}</p>
        )}
      </div>
      <SourceState source={source} />
      <div className="-mx-3 flex flex-wrap gap-1">
        {!isFile && !source.isPaused && (
          <Button
            size="sm"
            variant="accent"
            isLoading={source.isSyncing}
            loadingLabel={t("state.syncing")}
            onClick={() => void deeds.syncNow()}
          >
            {t("deed.syncNow")}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={() => setIsEditing(true)}>
          {t(isFile ? "deed.newFile" : "deed.edit")}
        </Button>
        {!isFile && (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => void deeds.togglePause()}
          >
            {t(source.isPaused ? "deed.resume" : "deed.pause")}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={() => setIsRemoving(true)}>
          {t("deed.remove")}
        </Button>
      </div>
      <SourceDialog
        orgId={orgId}
        source={source}
        isOpen={isEditing}
        onOpenChange={setIsEditing}
      />
      <RemovalDialog
        label={source.label}
        isOpen={isRemoving}
        onOpenChange={setIsRemoving}
        onRemove={deeds.remove}
      />
    </li>
  );
}
