import { useQuery } from "convex/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Link } from "@/components/ui/link";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";
import { ChangeEmail } from "./change-email";
import { ChangePassword } from "./change-password";
import { SetPassword } from "./set-password";

/** Who one is here, and how one signs in. */
export function AccountSection({ name }: { name: string }) {
  const t = useTranslations("settings.account");
  const tSites = useTranslations("vocabulary.signInProvider");
  const format = useFormat();
  const means = useQuery(api.account.queries.getSignInMeans);
  if (!means) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-16" />
      </SkeletonGroup>
    );
  }
  const { email, hasPassword, providers, viewerCan } = means;
  const owner = { email, name };
  return (
    <>
      <dl className="divide-y divide-line">
        <Row
          term={t("name")}
          action={
            <Link to="/profile" hash="basics">
              {t("editName")}
            </Link>
          }
        >
          {name || t("noName")}
        </Row>
        <Row
          term={t("email")}
          action={
            viewerCan.changeSignIn &&
            hasPassword && <ChangeEmail owner={owner} />
          }
        >
          {email}
        </Row>
        <Row
          term={t("password")}
          action={
            viewerCan.changeSignIn &&
            (hasPassword ? (
              <ChangePassword owner={owner} />
            ) : (
              <SetPassword owner={owner} />
            ))
          }
        >
          {t(hasPassword ? "hasPassword" : "noPassword")}
        </Row>
        {providers.length > 0 && (
          <Row term={t("otherSites")} action={null}>
            {format.list(providers.map((provider) => tSites(provider)))}
          </Row>
        )}
      </dl>
      {!viewerCan.changeSignIn && (
        <p className="mt-3 text-quiet">{t("sample")}</p>
      )}
    </>
  );
}

interface RowProps {
  term: string;
  action: ReactNode;
  children: ReactNode;
}

function Row({ term, action, children }: RowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-3 first:pt-0">
      <dt className="text-sm text-quiet">{term}</dt>
      <dd className="col-start-1 wrap-anywhere">{children}</dd>
      {action && (
        <dd className="col-start-2 row-span-2 row-start-1">{action}</dd>
      )}
    </div>
  );
}
