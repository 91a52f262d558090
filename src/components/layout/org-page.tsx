import type { ReactNode } from "react";
import { NotFound } from "@/components/layout/not-found";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { useOrg } from "@/hooks/use-org";
import { OrgNav } from "./org-nav";

interface OrgPageProps {
  title: string;
  lede?: ReactNode;
  /** Above the title: the way back to the page this one belongs to. */
  eyebrow?: (org: MyOrg) => ReactNode;
  /** Beside the title, once it is known that one runs it. */
  actions?: (org: MyOrg) => ReactNode;
  children: (org: MyOrg) => ReactNode;
}

/**
 * Around the pages of whoever runs the organisation in the address; to
 * everybody else there is no such page. The server decides anew at each call.
 */
export function OrgPage({
  title,
  lede,
  eyebrow,
  actions,
  children,
}: OrgPageProps) {
  const org = useOrg();
  if (org === null) return <NotFound />;
  return (
    <>
      {org && <OrgNav org={org} />}
      <PageHeader
        title={title}
        documentTitle={org ? `${title} · ${org.name}` : title}
        lede={lede}
        eyebrow={org && eyebrow?.(org)}
        actions={org && actions?.(org)}
      />
      {org ? (
        children(org)
      ) : (
        <SkeletonGroup>
          <SkeletonText lines={6} />
        </SkeletonGroup>
      )}
    </>
  );
}
