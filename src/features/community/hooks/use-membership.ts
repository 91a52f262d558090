import { useMutation } from "convex/react";
import { api } from "@convex/_generated/api";
import type { OrgPage } from "../types";

const { getPage } = api.orgs.queries;

/** What a member does about belonging; the choice of an audience shows at once. */
export function useMembership({ orgId, slug }: OrgPage) {
  const setAudience = useMutation(
    api.orgs.memberships.setAudience,
  ).withOptimisticUpdate((store, { audience }) => {
    const page = store.getQuery(getPage, { slug });
    if (!page?.mine) return;
    store.setQuery(
      getPage,
      { slug },
      { ...page, mine: { ...page.mine, audience } },
    );
  });
  const leave = useMutation(api.orgs.memberships.leave);
  return {
    setAudience: async (audience: NonNullable<OrgPage["mine"]>["audience"]) =>
      await setAudience({ orgId, audience }),
    leave: async () => await leave({ orgId }),
  };
}
