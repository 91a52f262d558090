import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { useReadOn } from "@/hooks/use-read-on";
import type { Why } from "../types";

/** Open to the reader: whether it was read, and what came of it. */
export function WhyStanding({ why }: { why: Why }) {
  const t = useTranslations("matches.why");
  const { match, standing, canReadOn } = why;
  if (match !== null) {
    return (
      <Notice
        action={
          <ButtonLink
            size="sm"
            to="/matches/$matchId"
            params={{ matchId: match.matchId }}
          >
            {t("toMatch")}
          </ButtonLink>
        }
      >
        {t(`matched.${match.status}`)}
      </Notice>
    );
  }
  return (
    <Notice
      action={
        standing === "unread" && canReadOn ? (
          <ReadOnButton />
        ) : (
          <ButtonLink size="sm" to="/matches">
            {t("toMatches")}
          </ButtonLink>
        )
      }
    >
      {t(`standing.${standing}`)}
    </Notice>
  );
}

function ReadOnButton() {
  const t = useTranslations("matches.why");
  const { isAsking, readOn } = useReadOn();
  return (
    <Button size="sm" isLoading={isAsking} onClick={readOn}>
      {t("readOn")}
    </Button>
  );
}
