import { Link } from "@tanstack/react-router";
import { useQuery } from "convex/react";
import { Bell as BellIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { buttonVariants } from "@/components/ui/button";
import { useAnnounce } from "@/hooks/use-announce";
import { useReadHere } from "@/hooks/use-read-here";
import { cn } from "@/lib/cn";

/** Past it the number no longer fits, nor matters. */
const MOST_SHOWN = 9;

/** How many notifications are unread, and the way to them. */
export default function Bell() {
  const t = useTranslations("notifications");
  const unread = useQuery(api.notifications.queries.getUnread)?.unread;
  useNews(unread);
  useReadHere((unread ?? 0) > 0);
  return (
    <Link
      to="/notifications"
      aria-label={t("bell", { unread: unread ?? 0 })}
      className={cn(
        buttonVariants({ variant: "quiet" }),
        "relative w-touch px-0 text-quiet [&_svg]:size-[1.25rem]",
      )}
    >
      <BellIcon aria-hidden strokeWidth={1.75} />
      {unread !== undefined && unread > 0 && (
        <span
          aria-hidden
          className="absolute top-1 right-px min-w-4 rounded-full bg-accent px-1 text-center text-xs font-semibold text-paper tabular-nums"
        >
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}

/** Says that there are more, once they come; not what was there already. */
function useNews(unread: number | undefined) {
  const t = useTranslations("notifications");
  const announce = useAnnounce();
  const before = useRef(unread);
  useEffect(() => {
    const known = before.current;
    before.current = unread;
    if (known !== undefined && unread !== undefined && unread > known) {
      announce(t("news", { unread }));
    }
  }, [unread, announce, t]);
}
