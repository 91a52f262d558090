import { useTranslations } from "use-intl";
import { TIERS } from "@convex/shared/vocabulary";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { useChangeWords } from "../hooks/use-change-words";
import type { MatchChange } from "../types";

interface ChangesPanelProps {
  /** Absent while they load. */
  changes: readonly MatchChange[] | undefined;
  isLive: boolean;
}

const isUp = ({ tier, fromTier }: MatchChange) =>
  tier !== undefined &&
  fromTier !== undefined &&
  TIERS.indexOf(tier) < TIERS.indexOf(fromTier);

/** What is different since the reading before: one quiet line that opens to the list. */
export function ChangesPanel({ changes, isLive }: ChangesPanelProps) {
  const t = useTranslations("matches.changes");
  const format = useFormat();
  const all = changes ?? [];
  const count = (kind: MatchChange["kind"]) =>
    all.filter((change) => change.kind === kind).length;
  const moved = all.filter(({ kind }) => kind === "moved");
  const up = moved.filter(isUp).length;
  const counts = {
    new: count("new"),
    up,
    down: moved.length - up,
    closed: count("closed"),
    gone: count("gone"),
  };
  const parts = (["new", "up", "down", "closed", "gone"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(kind, { count: counts[kind] }));
  if (parts.length === 0) {
    return (
      <p className="flex min-h-touch items-center text-sm text-quiet">
        {changes !== undefined && t(isLive ? "noneYet" : "none")}
      </p>
    );
  }
  return (
    <Disclosure
      summary={
        <span className="text-sm">
          {t("since", { changes: format.list(parts) })}
        </span>
      }
    >
      <ul>
        {all.map((change) => (
          <Change key={change.opportunityId} change={change} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Change({ change }: { change: MatchChange }) {
  const words = useChangeWords();
  const { matchId, opportunityId, title } = change;
  return (
    <li className="border-t border-line py-3">
      <p lang={change.textLanguage} className="font-semibold">
        {matchId === undefined ? (
          <Link
            variant="plain"
            to="/opportunities/$opportunityId"
            params={{ opportunityId }}
          >
            {title}
          </Link>
        ) : (
          <Link variant="plain" to="/matches/$matchId" params={{ matchId }}>
            {title}
          </Link>
        )}
      </p>
      <p className="text-sm text-quiet">{change.organisationName}</p>
      <p className="mt-1 max-w-measure text-sm">{words.what(change)}</p>
      {change.requirements.map((requirement) => (
        <p
          key={`${requirement.requirement}${requirement.question?.type}`}
          className="max-w-measure text-sm text-quiet"
        >
          {words.requirement(requirement)}
        </p>
      ))}
    </li>
  );
}
