/** Who may call the functions about an organisation's members. */
import { api } from "../../convex/_generated/api";
import {
  firstPage,
  orgAdminOnly,
  orgMembers,
  row,
  signedIn,
  type Row,
} from "./access.outcomes";

export const MEMBER_ROWS: readonly Row[] = [
  row(api.engagement.mutations.clearOverride).with(
    ({ orgId, people }) => ({ orgId, userId: people.orgMember.userId }),
    orgAdminOnly,
  ),
  row(api.engagement.mutations.setOverride).with(
    ({ orgId, people }) => ({
      orgId,
      userId: people.orgMember.userId,
      level: "core",
      reason: "Runs the library.",
      until: Date.now() + 86_400_000,
    }),
    orgAdminOnly,
  ),
  row(api.engagement.queries.getMine).with(
    ({ orgId }) => ({ orgId }),
    orgMembers,
  ),
  row(api.engagement.queries.getOf).with(
    ({ orgId, people }) => ({ orgId, userId: people.orgMember.userId }),
    orgAdminOnly,
  ),

  row(api.members.bulk.cancel).with(
    ({ orgId, bulkId }) => ({ orgId, bulkId }),
    orgAdminOnly,
  ),
  row(api.members.bulk.count).with(
    ({ orgId, tagId }) => ({
      orgId,
      target: { by: "filters", filters: {} },
      action: { kind: "addTag", tagId },
      cursor: null,
    }),
    orgAdminOnly,
  ),
  row(api.members.bulk.getNewest).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
  row(api.members.bulk.start).with(
    ({ orgId, tagId }) => ({
      orgId,
      key: "k",
      target: { by: "filters", filters: {} },
      action: { kind: "addTag", tagId },
      expectedCount: 1,
    }),
    orgAdminOnly,
  ),
  row(api.members.bulk.undo).with(
    ({ orgId, bulkId }) => ({ orgId, bulkId }),
    orgAdminOnly,
  ),
  row(api.members.exports.begin).with(
    ({ orgId }) => ({
      orgId,
      format: "csv",
      columns: ["email"],
      count: 1,
      isNarrowed: false,
    }),
    orgAdminOnly,
  ),
  row(api.members.history.listMeetings).with(
    ({ orgId, people }) => ({
      orgId,
      userId: people.orgMember.userId,
      paginationOpts: firstPage,
    }),
    orgAdminOnly,
  ),
  row(api.members.history.listPrograms).with(
    ({ orgId, people }) => ({ orgId, userId: people.orgMember.userId }),
    orgAdminOnly,
  ),
  row(api.members.mutations.addNote).with(
    ({ orgId, rowUserId: userId }) => ({ orgId, userId, text: "A note." }),
    orgAdminOnly,
  ),
  row(api.members.mutations.makeTag).with(
    ({ orgId }) => ({ orgId, name: "Mentor" }),
    orgAdminOnly,
  ),
  row(api.members.mutations.open).with(
    ({ orgId, rowUserId: userId }) => ({ orgId, userId }),
    orgAdminOnly,
  ),
  row(api.members.mutations.removeNote).with(
    ({ orgId, noteId }) => ({ orgId, noteId }),
    orgAdminOnly,
  ),
  row(api.members.mutations.restoreNote).with(
    ({ orgId, noteId }) => ({ orgId, noteId }),
    orgAdminOnly,
  ),
  row(api.members.mutations.setTag).with(
    ({ orgId, rowUserId: userId, tagId }) => ({
      orgId,
      userId,
      tagId,
      isOn: true,
    }),
    orgAdminOnly,
  ),
  row(api.members.queries.getDetail).with(
    ({ orgId, rowUserId: userId }) => ({ orgId, userId }),
    orgAdminOnly,
  ),
  row(api.members.queries.getLog).with(
    ({ orgId }) => ({ orgId, paginationOpts: firstPage }),
    orgAdminOnly,
  ),
  row(api.members.queries.getLogAboutMe).with(
    () => ({ paginationOpts: firstPage }),
    signedIn,
  ),
  row(api.members.queries.list).with(
    ({ orgId }) => ({
      orgId,
      filters: {},
      sort: "name",
      paginationOpts: firstPage,
    }),
    orgAdminOnly,
  ),
  row(api.members.queries.listTags).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
];
