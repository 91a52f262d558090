import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS, requiredText } from "../../shared/limits";
import type { RuleValue } from "../../shared/rules";
import { isIsoDate, MOST_PAY } from "../profiles/preferences";

const COUNTRY = /^[A-Z]{2}$/;
const CURRENCY = /^[A-Z]{3}$/;

/** What a rule may say: bounded, and of the form that listings' facts have. Refuses INVALID. */
export function sanitiseRuleValue(value: RuleValue): RuleValue {
  switch (value.type) {
    case "country":
      return requireFormat(value, COUNTRY.test(value.country));
    case "organisation":
      return {
        ...value,
        name: requiredText("value.name", value.name, LIMITS.line),
      };
    case "pay":
      boundedNumber("value.amount", value.amount, 0, MOST_PAY);
      return requireFormat(value, CURRENCY.test(value.currency));
    case "startsBy":
      return requireFormat(value, isIsoDate(value.date));
    case "kind":
    case "commitment":
    case "level":
    case "workplace":
      return value;
  }
}

function requireFormat(value: RuleValue, isRight: boolean): RuleValue {
  if (isRight) return value;
  throw refusal("INVALID", { field: "value", details: { reason: "format" } });
}
