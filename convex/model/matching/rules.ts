/** A member's rules: made of dismissals, kept in the profile, applied at once. */
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { boundedList, LIMITS } from "../../shared/limits";
import { ruleKey, type Rule, type RuleValue } from "../../shared/rules";
import type { Member } from "../access";
import { ensureProfile, type Profile } from "../profiles/profiles";
import { applyRules, type Moved } from "./hiding";
import { onProfileEdited } from "./onProfileEdited";
import { newestRun } from "./runs";
import { sanitiseRuleValue } from "./ruleValues";

/**
 * Takes up a rule that a dismissal suggested, or one made of it. Accepting what
 * is in force already changes nothing.
 */
export async function acceptRule(
  ctx: MutationCtx,
  member: Member,
  match: Doc<"matches">,
  wanted: RuleValue,
): Promise<Moved> {
  const reason = match.dismissReason;
  const value = sanitiseRuleValue(wanted);
  const profile = await ensureProfile(ctx, member);
  const rules = rulesOf(profile);
  const known = rules.find((rule) => ruleKey(rule.value) === ruleKey(value));
  if (known?.isOn === true) return NOTHING;
  const now = Date.now();
  const rule = { value, isOn: true, since: now, matchId: match._id };
  return await writeRules(ctx, member, profile, [
    ...rules.filter((other) => other !== known),
    {
      ...rule,
      createdAt: known?.createdAt ?? now,
      ...(reason !== undefined && { reason }),
    },
  ]);
}

/** Switches a rule on or off; saying it twice changes nothing. */
export async function setRuleOn(
  ctx: MutationCtx,
  member: Member,
  key: string,
  isOn: boolean,
): Promise<Moved> {
  const profile = await ensureProfile(ctx, member);
  const known = requireRule(profile, key);
  if (known.isOn === isOn) return NOTHING;
  return await writeRules(
    ctx,
    member,
    profile,
    rulesOf(profile).map((rule) =>
      rule === known ? { ...rule, isOn, since: Date.now() } : rule,
    ),
  );
}

/** Gives a rule another value, in its place and in force; one that says the same already gives way. */
export async function changeRule(
  ctx: MutationCtx,
  member: Member,
  key: string,
  wanted: RuleValue,
): Promise<Moved> {
  const value = sanitiseRuleValue(wanted);
  const profile = await ensureProfile(ctx, member);
  const newKey = ruleKey(value);
  const rules = rulesOf(profile);
  const known = rules.find((rule) => ruleKey(rule.value) === key);
  const isThere = rules.some((rule) => ruleKey(rule.value) === newKey);
  // A call that comes twice finds the old value gone and the new one in its place.
  if (known === undefined && isThere) return NOTHING;
  if (known === undefined) throw refusal("NOT_FOUND");
  if (newKey === key && known.isOn) return NOTHING;
  return await writeRules(
    ctx,
    member,
    profile,
    rules
      .filter((rule) => rule === known || ruleKey(rule.value) !== newKey)
      .map((rule) =>
        rule === known
          ? { ...rule, value, isOn: true, since: Date.now() }
          : rule,
      ),
  );
}

/** Forgets a rule; one that is not there is forgotten already. */
export async function removeRule(
  ctx: MutationCtx,
  member: Member,
  key: string,
): Promise<Moved> {
  const profile = await ensureProfile(ctx, member);
  const rules = rulesOf(profile);
  const left = rules.filter((rule) => ruleKey(rule.value) !== key);
  if (left.length === rules.length) return NOTHING;
  return await writeRules(ctx, member, profile, left);
}

export function rulesOf({ content }: Pick<Profile, "content">): Rule[] {
  return content.preferences.rules ?? [];
}

const NOTHING: Moved = { hiddenCount: 0, shownCount: 0 };

function requireRule(profile: Profile, key: string): Rule {
  const rule = rulesOf(profile).find(({ value }) => ruleKey(value) === key);
  if (rule === undefined) throw refusal("NOT_FOUND");
  return rule;
}

/**
 * A rule that is added only takes away, so nothing that was read is outdated. One
 * that goes may have kept listings out of the newest reading: then the profile has
 * changed for matching, a live run gives way and the list says it can be read anew.
 */
async function writeRules(
  ctx: MutationCtx,
  member: Member,
  profile: Profile,
  rules: readonly Rule[],
): Promise<Moved> {
  boundedList("rules", rules, LIMITS.rules);
  const { content } = profile;
  const inForce = new Set(
    rules.filter(({ isOn }) => isOn).map(({ value }) => ruleKey(value)),
  );
  const lifted = rulesOf(profile).filter(
    ({ isOn, value }) => isOn && !inForce.has(ruleKey(value)),
  );
  const run = lifted.length === 0 ? null : await newestRun(ctx, member._id);
  const wasHeeded =
    run !== null &&
    lifted.some(({ since }) => since <= (run.finishedAt ?? Infinity));
  const edited = {
    content: {
      ...content,
      preferences: { ...content.preferences, rules: [...rules] },
    },
    rev: wasHeeded ? profile.rev + 1 : profile.rev,
    editedAt: Date.now(),
  };
  await ctx.db.patch("profiles", profile._id, edited);
  if (wasHeeded) await onProfileEdited(ctx, { ...profile, ...edited });
  return await applyRules(ctx, member._id, null);
}
