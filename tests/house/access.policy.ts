/**
 * Who may call what: one row a public function, in the order of their names. A
 * function without a row fails the suite. To add one: `row(reference)
 * .with(arguments made from the world, outcome by role)`.
 */
import { api } from "../../convex/_generated/api";
import { TERMS_VERSION } from "../../convex/shared/terms";
import { MEMBER_ROWS } from "./access.members";
import { ORG_ROWS } from "./access.orgs";
import {
  all,
  everyone,
  firstPage,
  none,
  nothingLeft,
  operatorOnly,
  ownerOnly,
  row,
  signedIn,
  type Row,
} from "./access.outcomes";
import type { AccessWorld } from "./access.world";

const waitingMail = ({ waitingMailId }: AccessWorld) => ({
  mailId: waitingMailId,
});

export const POLICY: readonly Row[] = [
  ...MEMBER_ROWS,
  ...ORG_ROWS,

  row(api.account.mutations.agreeToTerms).with(
    () => ({ version: TERMS_VERSION }),
    signedIn,
  ),
  row(api.account.mutations.setLocale).with(() => ({ locale: "es" }), signedIn),
  row(api.account.mutations.setMatchingConsent).with(
    () => ({ isGiven: false }),
    signedIn,
  ),
  row(api.account.queries.getDemoCode).with(
    ({ personaEmail }) => ({ email: personaEmail }),
    everyone,
  ),
  row(api.account.queries.getMe).with(none, everyone),
  row(api.account.queries.getSignInMeans).with(none, signedIn),
  row(api.account.queries.listDemoPersonas).with(none, everyone),
  row(api.account.queries.listSignInProviders).with(none, everyone),
  row(api.account.sessions.end).with(
    ({ sessionId }) => ({ sessionId }),
    ownerOnly,
  ),
  row(api.account.sessions.endAll).with(none, signedIn),
  row(api.account.sessions.endOthers).with(none, signedIn),
  row(api.account.sessions.listMine).with(none, signedIn),
  row(api.account.sessions.noteDevice).with(
    () => ({ userAgent: "Firefox/140.0" }),
    signedIn,
  ),

  row(api.auth.signIn).with(
    ({ personaEmail }) => ({
      provider: "demo",
      params: { email: personaEmail },
    }),
    everyone,
  ),
  row(api.auth.signOut).with(none, everyone),

  row(api.emails.mine.getPreview).with(
    ({ mailId }) => ({ mailId, asOf: 1 }),
    ownerOnly,
  ),
  row(api.emails.mine.getState).with(none, signedIn),
  row(api.emails.mine.listComing).with(() => ({ asOf: 1 }), signedIn),
  row(api.emails.mine.listMine).with(
    () => ({ paginationOpts: firstPage }),
    signedIn,
  ),
  row(api.emails.outbox.cancel).with(waitingMail, operatorOnly),
  row(api.emails.outbox.dryRun).with(() => ({ asOf: 1 }), operatorOnly),
  row(api.emails.outbox.getPreview).with(
    ({ mailId }) => ({ mailId, asOf: 1 }),
    operatorOnly,
  ),
  row(api.emails.outbox.getSending).with(none, operatorOnly),
  row(api.emails.outbox.getSums).with(() => ({ asOf: 1 }), operatorOnly),
  row(api.emails.outbox.liftSuppression).with(
    ({ suppressionId }) => ({ suppressionId, why: "mended" }),
    operatorOnly,
  ),
  row(api.emails.outbox.list).with(
    () => ({ asOf: 1, paginationOpts: firstPage }),
    operatorOnly,
  ),
  row(api.emails.outbox.listSuppressions).with(
    () => ({ paginationOpts: firstPage }),
    operatorOnly,
  ),
  row(api.emails.outbox.putBack).with(waitingMail, operatorOnly),
  row(api.emails.outbox.retry).with(
    ({ failedMailId }) => ({ mailId: failedMailId }),
    operatorOnly,
  ),
  row(api.emails.outbox.setPaused).with(
    () => ({ isPaused: true }),
    operatorOnly,
  ),
  row(api.emails.preferences.getByToken).with(
    () => ({ token: "none" }),
    everyone,
  ),
  row(api.emails.preferences.getMine).with(none, signedIn),
  row(api.emails.preferences.getWhy).with(() => ({ token: "none" }), everyone),
  row(api.emails.preferences.saveByToken).with(
    () => ({ token: "none", changes: { hour: 9 } }),
    all("CODE_INVALID"),
  ),
  row(api.emails.preferences.saveMine).with(() => ({ hour: 9 }), signedIn),
  row(api.emails.preferences.setMute).with(
    ({ orgId }) => ({ orgId, stream: "reminder", isMuted: true }),
    { ...ownerOnly, member: "NOT_FOUND", orgMember: "ok", orgAdmin: "ok" },
  ),
  row(api.emails.preferences.unsubscribe).with(
    () => ({ token: "none" }),
    all("CODE_INVALID"),
  ),

  row(api.home.mutations.restSuggestion).with(() => ({ key: "ask" }), signedIn),
  row(api.home.mutations.wakeSuggestion).with(() => ({ key: "ask" }), signedIn),
  row(api.home.queries.get).with(() => ({ asOf: 1 }), signedIn),

  row(api.matches.answerQuestion).with(
    ({ matchId }) => ({
      matchId,
      factorKey: "f1",
      answer: { type: "skill", isHeld: true },
    }),
    ownerOnly,
  ),
  row(api.matches.cancelRun).with(({ runId }) => ({ runId }), ownerOnly),
  row(api.matches.dismiss).with(({ matchId }) => ({ matchId }), ownerOnly),
  row(api.matches.explainListing).with(
    () => ({ opportunityId: "nothing" }),
    signedIn,
  ),
  row(api.matches.getCurrentRun).with(none, signedIn),
  row(api.matches.getMatch).with(({ matchId }) => ({ matchId }), ownerOnly),
  row(api.matches.getProgress).with(({ runId }) => ({ runId }), ownerOnly),
  row(api.matches.listBlocked).with(none, signedIn),
  row(api.matches.listMine).with(
    () => ({ status: "open", paginationOpts: firstPage }),
    signedIn,
  ),
  row(api.matches.markApplied).with(({ matchId }) => ({ matchId }), ownerOnly),
  row(api.matches.markViewed).with(({ matchId }) => ({ matchId }), ownerOnly),
  row(api.matches.restore).with(
    ({ dismissedMatchId }) => ({ matchId: dismissedMatchId }),
    ownerOnly,
  ),
  row(api.matches.readOn).with(none, nothingLeft),
  row(api.matches.resumeRun).with(({ runId }) => ({ runId }), ownerOnly),
  row(api.matches.save).with(({ matchId }) => ({ matchId }), ownerOnly),
  row(api.matches.setDismissReason).with(
    ({ dismissedMatchId }) => ({ matchId: dismissedMatchId, reason: "pay" }),
    ownerOnly,
  ),
  row(api.matches.setOutcome).with(
    ({ appliedMatchId }) => ({ matchId: appliedMatchId, outcome: "offer" }),
    ownerOnly,
  ),
  row(api.matches.triggerMatchComputation).with(none, signedIn),
  row(api.matches.unmarkApplied).with(
    ({ matchId }) => ({ matchId }),
    ownerOnly,
  ),
  row(api.matches.unsave).with(({ matchId }) => ({ matchId }), ownerOnly),

  row(api.matching.lists.getCounts).with(none, signedIn),
  row(api.matching.lists.listChanges).with(none, signedIn),
  row(api.matching.lists.listGrowthAreas).with(none, signedIn),
  row(api.matching.lists.listNarrowed).with(
    () => ({
      status: "open",
      filters: {},
      sort: "best",
      asOf: 0,
      paginationOpts: firstPage,
    }),
    signedIn,
  ),
  row(api.matching.lists.listOrganisationNames).with(
    () => ({ status: "open" }),
    signedIn,
  ),

  row(api.matching.recompute.cancel).with(
    ({ recomputationId }) => ({ recomputationId }),
    operatorOnly,
  ),
  row(api.matching.recompute.count).with(
    () => ({ cursor: null }),
    operatorOnly,
  ),
  row(api.matching.recompute.getCost).with(() => ({ asOf: 1 }), operatorOnly),
  row(api.matching.recompute.getNewest).with(none, operatorOnly),
  row(api.matching.recompute.resume).with(
    ({ recomputationId }) => ({ recomputationId }),
    operatorOnly,
  ),
  row(api.matching.recompute.start).with(
    () => ({ key: "again", expectedCount: 7 }),
    operatorOnly,
  ),
  row(api.matching.rules.accept).with(
    ({ dismissedMatchId }) => ({
      matchId: dismissedMatchId,
      value: { type: "level", level: "lead" },
    }),
    ownerOnly,
  ),
  row(api.matching.rules.change).with(
    () => ({
      key: "level:student",
      value: { type: "level", level: "entry" },
    }),
    ownerOnly,
  ),
  row(api.matching.rules.listMine).with(none, signedIn),
  row(api.matching.rules.preview).with(
    () => ({ value: { type: "level", level: "lead" } }),
    signedIn,
  ),
  row(api.matching.rules.propose).with(
    ({ dismissedMatchId }) => ({ matchId: dismissedMatchId }),
    ownerOnly,
  ),
  row(api.matching.rules.remove).with(
    () => ({ key: "level:student" }),
    signedIn,
  ),
  row(api.matching.rules.setOn).with(
    () => ({ key: "level:student", isOn: false }),
    ownerOnly,
  ),

  row(api.notifications.mutations.markAllRead).with(none, signedIn),
  row(api.notifications.mutations.markRead).with(
    ({ notificationId }) => ({ notificationId }),
    ownerOnly,
  ),
  row(api.notifications.queries.getUnread).with(none, everyone),
  row(api.notifications.queries.listMine).with(
    () => ({ paginationOpts: firstPage }),
    signedIn,
  ),

  row(api.opportunities.queries.get).with(
    ({ opportunityId }) => ({ opportunityId }),
    everyone,
  ),
  row(api.opportunities.queries.getCatalogueSummary).with(none, everyone),
  row(api.opportunities.queries.list).with(
    () => ({ filters: {}, sort: "newest", paginationOpts: firstPage }),
    everyone,
  ),
  row(api.opportunities.queries.listOrganisationNames).with(none, everyone),
  row(api.opportunities.queries.listSources).with(none, everyone),

  row(api.ops.mutations.cancelRun).with(
    ({ runId }) => ({ runId }),
    operatorOnly,
  ),
  row(api.ops.mutations.retryRun).with(
    ({ runId }) => ({ runId }),
    operatorOnly,
  ),
  row(api.ops.mutations.setOrgCap).with(
    ({ orgId }) => ({ orgId, monthlyCapMicroUsd: 1_000_000 }),
    operatorOnly,
  ),
  row(api.ops.mutations.setSwitches).with(
    () => ({ isMatchingPaused: true }),
    operatorOnly,
  ),
  row(api.ops.queries.getMemberSpending).with(
    ({ people }) => ({ userId: people.member.userId, month: "2026-11" }),
    operatorOnly,
  ),
  row(api.ops.queries.getQueue).with(none, operatorOnly),
  row(api.ops.queries.getSpending).with(() => ({ asOf: 1 }), operatorOnly),
  row(api.ops.queries.listOrgCaps).with(none, operatorOnly),
  row(api.ops.queries.listRuns).with(
    () => ({ paginationOpts: firstPage }),
    operatorOnly,
  ),
  row(api.ops.queries.listSources).with(none, operatorOnly),

  row(api.profiles.imports.accept).with(
    ({ importId }) => ({ importId, items: [] }),
    ownerOnly,
  ),
  row(api.profiles.imports.discard).with(
    ({ importId }) => ({ importId }),
    ownerOnly,
  ),
  row(api.profiles.imports.getPending).with(none, signedIn),
  row(api.profiles.imports.start).with(() => ({ text: "A CV" }), signedIn),
  row(api.profiles.mutations.saveSection).with(
    () => ({ edit: { section: "goals", value: "New." }, baseRev: 0 }),
    signedIn,
  ),
  row(api.profiles.mutations.setVisibility).with(
    () => ({ visibility: { goals: "members" } }),
    signedIn,
  ),
  row(api.profiles.queries.getAsked).with(none, signedIn),
  row(api.profiles.queries.getMine).with(none, signedIn),
  row(api.profiles.queries.getVisible).with(
    ({ orgId, people }) => ({ orgId, userId: people.orgAdmin.userId }),
    { ...ownerOnly, member: "NOT_FOUND", orgMember: "ok", orgAdmin: "ok" },
  ),
  row(api.profiles.queries.preview).with(
    ({ orgId }) => ({ as: "member", orgId }),
    { ...ownerOnly, member: "NOT_FOUND", orgMember: "ok", orgAdmin: "ok" },
  ),

  row(api.welcome.mutations.settleStep).with(
    () => ({ step: "language", how: "done" }),
    signedIn,
  ),
  row(api.welcome.queries.get).with(none, signedIn),
];

/** "METHOD /path" → the status anyone gets. */
export const ROUTES: Readonly<Record<string, number>> = {
  "GET /.well-known/jwks.json": 200,
  "GET /.well-known/openid-configuration": 200,
  // Nothing without the address of a calendar.
  "GET /calendar/*": 404,
  // Leads to a page; only the POST of a valid token changes anything.
  "GET /email/unsubscribe": 303,
  "POST /email/unsubscribe": 404,
  // Nothing without a signature; in a world without a secret, nothing at all.
  "POST /email/webhook": 400,
};

/** Functions of the auth library, which states no validators of its own for these. */
export const LIBRARY_FUNCTIONS: readonly string[] = [
  "auth:signOut",
  "auth:store",
];
/** What the official client calls by name; there is no other public action. */
export const PUBLIC_ACTIONS: readonly string[] = [
  "auth:signIn",
  "auth:signOut",
];
