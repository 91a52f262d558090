import { usePaginatedQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { MoreRows } from "@/components/ui/more-rows";
import { TitledSection } from "@/components/ui/titled-section";
import { useFormat } from "@/hooks/use-format";
import { useDecisions, type Decide } from "../hooks/use-decisions";
import type { WaitingRequest } from "../types";

const PAGE = 10;

/** Who asks to join; nothing while nobody does. */
export function RequestsSection({ orgId }: { orgId: Id<"organisations"> }) {
  const t = useTranslations("organise.invitations.requests");
  const list = usePaginatedQuery(
    api.orgs.requests.listWaiting,
    { orgId },
    { initialNumItems: PAGE },
  );
  const { decide, isDecided } = useDecisions(orgId);
  const waiting = list.results.filter(({ requestId }) => !isDecided(requestId));
  if (list.results.length === 0) return null;
  return (
    <TitledSection id="requests" title={t("title")}>
      {waiting.length === 0 && <p className="text-quiet">{t("empty")}</p>}
      <ul aria-label={t("label")} className="divide-y divide-line">
        {waiting.map((request) => (
          <Request
            key={request.requestId}
            request={request}
            onDecide={decide}
          />
        ))}
      </ul>
      <MoreRows list={list} page={PAGE} />
    </TitledSection>
  );
}

interface RequestProps {
  request: WaitingRequest;
  onDecide: Decide;
}

function Request({ request, onDecide }: RequestProps) {
  const t = useTranslations("organise.invitations.requests");
  const format = useFormat();
  const name = request.name || t("unnamed");
  const place = [
    request.city,
    request.country && format.country(request.country),
  ];
  const facts = [
    request.headline,
    place.filter(Boolean).join(", "),
    t("asked", { when: format.relative(request.askedAt) }),
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-full sm:basis-0">
        <p className="font-semibold wrap-break-word">{name}</p>
        <p className="text-sm text-quiet">
          {facts.filter(Boolean).join(" · ")}
        </p>
        {request.note !== "" && (
          <p className="max-w-measure pt-1 wrap-break-word whitespace-pre-line">
            {request.note}
          </p>
        )}
      </div>
      <div className="flex gap-2">
        <Button
          size="sm"
          variant="primary"
          aria-label={t("approveNamed", { name })}
          onClick={() => onDecide(request.requestId, "approve", name)}
        >
          {t("approve")}
        </Button>
        <Button
          size="sm"
          aria-label={t("declineNamed", { name })}
          onClick={() => onDecide(request.requestId, "decline", name)}
        >
          {t("decline")}
        </Button>
      </div>
    </li>
  );
}
