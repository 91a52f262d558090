/** That members leave as a file is written down before the first of them does. */
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type {
  ExportFormat,
  MemberColumn,
} from "../../shared/communities/memberColumns";
import { boundedList, boundedNumber, LIMITS } from "../../shared/limits";
import { MEMBER_COLUMNS } from "../../shared/communities/memberColumns";
import { takeExport } from "../account/rateLimits";
import { audit } from "./audit";

export async function beginExport(
  ctx: MutationCtx,
  {
    org,
    member,
  }: {
    org: Pick<Doc<"organisations">, "_id">;
    member: Pick<Doc<"users">, "_id">;
  },
  file: {
    format: ExportFormat;
    columns: readonly MemberColumn[];
    count: number;
    isNarrowed: boolean;
  },
): Promise<void> {
  const { format, isNarrowed } = file;
  const columns = boundedList("columns", file.columns, MEMBER_COLUMNS.length);
  const count = boundedNumber("count", file.count, 0, LIMITS.members);
  await takeExport(ctx, member._id);
  await audit(ctx, {
    orgId: org._id,
    actorId: member._id,
    action: "membersExported",
    details: {
      count,
      columns: ["name", ...new Set(columns)].join(", "),
      format,
      isNarrowed,
    },
  });
}
