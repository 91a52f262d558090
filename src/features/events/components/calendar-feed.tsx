import { useQuery } from "convex/react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";
import { useLostFocus } from "@/hooks/use-lost-focus";
import { copyText } from "@/lib/copy-text";
import { useFeedDeeds } from "../hooks/use-feed-deeds";

/** The secret address under which a calendar program follows one's own events. */
export function CalendarFeed() {
  const t = useTranslations("events.feed");
  const feed = useQuery(api.events.feeds.getMine);
  const { address, doing, make, remove } = useFeedDeeds();
  const words = useRef<HTMLDivElement>(null);
  // Removing it removes its button.
  useLostFocus(words);
  if (feed === undefined) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-16" />
      </SkeletonGroup>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <div ref={words} tabIndex={-1} className="max-w-measure text-quiet">
        <p>{t("help")}</p>
        <p>{t("secret")}</p>
      </div>
      {feed !== null && address !== null && <NewAddress address={address} />}
      {feed !== null && address === null && <Known feed={feed} />}
      <div className="flex flex-wrap gap-2">
        <Button
          isLoading={doing === "make"}
          onClick={() => void make(feed !== null)}
        >
          {t(feed === null ? "make" : "replace")}
        </Button>
        {feed !== null && (
          <Button isLoading={doing === "remove"} onClick={() => void remove()}>
            {t("remove")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface KnownProps {
  feed: { createdAt: number; lastReadAt: number | null };
}

function Known({ feed: { createdAt, lastReadAt } }: KnownProps) {
  const t = useTranslations("events.feed");
  const format = useFormat();
  return (
    <p className="max-w-measure">
      {t("since", { date: format.date(createdAt) })}{" "}
      {lastReadAt === null
        ? t("neverRead")
        : t("lastRead", { date: format.date(lastReadAt) })}
    </p>
  );
}

function NewAddress({ address }: { address: string }) {
  const t = useTranslations("events.feed");
  const copy = () =>
    copyText(address, { copied: t("copied"), failed: t("copyFailed") });
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <Field label={t("address")} description={t("addressHelp")}>
        <Input
          readOnly
          autoFocus
          value={address}
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <div>
        <Button variant="primary" onClick={() => void copy()}>
          {t("copy")}
        </Button>
      </div>
    </div>
  );
}
