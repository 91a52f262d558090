/** Who may call the functions of organisations. */
import { api } from "../../convex/_generated/api";
import { GATHERING_ROWS } from "./access.gatherings";
import { IMPORT_ROWS } from "./access.imports";
import {
  everyone,
  firstPage,
  none,
  operatorOnly,
  orgAdminOnly,
  orgMembers,
  ownerOnly,
  signedIn,
  row,
  type Row,
} from "./access.outcomes";
import { PROGRAM_ROWS } from "./access.programs";

const orgFacts = {
  name: "Este",
  purpose: "To meet.",
  city: "Paraná",
  country: "AR",
  website: "https://este.example.org",
};

export const ORG_ROWS: readonly Row[] = [
  ...IMPORT_ROWS,
  row(api.orgs.applications.apply).with(
    () => ({ ...orgFacts, note: "We met." }),
    signedIn,
  ),
  row(api.orgs.applications.approve).with(
    ({ applicationId }) => ({ applicationId }),
    operatorOnly,
  ),
  row(api.orgs.applications.decline).with(
    ({ applicationId }) => ({ applicationId, why: "Too early." }),
    operatorOnly,
  ),
  row(api.orgs.applications.listMine).with(none, signedIn),
  row(api.orgs.applications.listWaiting).with(
    () => ({ paginationOpts: firstPage }),
    operatorOnly,
  ),
  row(api.orgs.applications.withdraw).with(
    ({ applicationId }) => ({ applicationId }),
    ownerOnly,
  ),
  row(api.orgs.invitations.accept).with(
    ({ invitationToken }) => ({ token: invitationToken, audience: "members" }),
    signedIn,
  ),
  row(api.orgs.invitations.canMail).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
  row(api.orgs.invitations.inviteByMail).with(
    ({ orgId }) => ({ orgId, addresses: ["a@example.org"], locale: "es" }),
    orgAdminOnly,
  ),
  row(api.orgs.invitations.list).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.orgs.invitations.lookAt).with(
    ({ invitationToken }) => ({ token: invitationToken, asOf: 1 }),
    everyone,
  ),
  row(api.orgs.invitations.makeLink).with(
    ({ orgId }) => ({ orgId, label: "", role: "member", days: 7 }),
    orgAdminOnly,
  ),
  row(api.orgs.invitations.restore).with(
    ({ orgId, invitationId }) => ({ orgId, invitationId }),
    orgAdminOnly,
  ),
  row(api.orgs.invitations.revoke).with(
    ({ orgId, invitationId }) => ({ orgId, invitationId }),
    orgAdminOnly,
  ),
  // Its only admin stays.
  row(api.orgs.memberships.leave).with(({ orgId }) => ({ orgId }), {
    ...orgMembers,
    orgAdmin: "CONFLICT",
  }),
  row(api.orgs.memberships.listAdmins).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
  row(api.orgs.memberships.remove).with(
    ({ orgId, people }) => ({ orgId, userId: people.orgMember.userId }),
    orgAdminOnly,
  ),
  row(api.orgs.memberships.setAudience).with(
    ({ orgId }) => ({ orgId, audience: "everyone" }),
    orgMembers,
  ),
  row(api.orgs.memberships.setRole).with(
    ({ orgId, people }) => ({
      orgId,
      userId: people.orgMember.userId,
      role: "admin",
    }),
    orgAdminOnly,
  ),
  row(api.orgs.offers.get).with(() => ({ slug: "norte", asOf: 1 }), everyone),
  row(api.orgs.overview.get).with(
    ({ orgId }) => ({ orgId, asOf: 1 }),
    orgAdminOnly,
  ),
  row(api.orgs.queries.browse).with(
    () => ({ paginationOpts: firstPage }),
    everyone,
  ),
  row(api.orgs.queries.listMine).with(() => ({}), everyone),
  row(api.orgs.queries.getPage).with(() => ({ slug: "norte" }), everyone),
  row(api.orgs.queries.getSetup).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.orgs.requests.approve).with(
    ({ orgId, requestId }) => ({ orgId, requestId }),
    orgAdminOnly,
  ),
  row(api.orgs.requests.ask).with(
    ({ orgId }) => ({ orgId, note: "", audience: "members" }),
    signedIn,
  ),
  row(api.orgs.requests.decline).with(
    ({ orgId, requestId }) => ({ orgId, requestId }),
    orgAdminOnly,
  ),
  row(api.orgs.requests.listMine).with(none, signedIn),
  row(api.orgs.requests.listWaiting).with(
    ({ orgId }) => ({ orgId, paginationOpts: firstPage }),
    orgAdminOnly,
  ),
  row(api.orgs.requests.withdraw).with(({ orgId }) => ({ orgId }), ownerOnly),
  row(api.orgs.settings.edit).with(
    ({ orgId }) => ({ orgId, ...orgFacts }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.getLogoUploadUrl).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.setJoining).with(
    ({ orgId }) => ({ orgId, joining: "invitation" }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.setLogo).with(
    ({ orgId }) => ({ orgId, logoId: null }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.setSetupSkipped).with(
    ({ orgId }) => ({ orgId, step: "logo", isSkipped: true }),
    orgAdminOnly,
  ),
  row(api.orgs.statistics.get).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.orgs.statistics.refresh).with(
    ({ orgId }) => ({ orgId, isAsked: true }),
    orgAdminOnly,
  ),
  ...GATHERING_ROWS,
  ...PROGRAM_ROWS,
];
