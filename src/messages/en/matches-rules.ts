/** Rules made of dismissals: proposed, in force, changed. */
export const matchRules = {
  title: "Your rules",
  text: "What you turned down, and do not want to see again. A rule hides; it never deletes. What you saved or applied for stays.",
  none: "No rules yet",
  noneText:
    "Dismiss a match and say why: from your reason comes a rule you may take up, with what it would change.",
  toList: "My rules",
  kind: "No roles of this kind: {what}",
  commitment: "No roles of this form: {what}",
  level: "No roles at this level: {what}",
  workplace: "No roles that are: {what}",
  country: "No roles on site in {what}",
  organisation: "Nothing from {what}",
  pay: "Nothing that pays {what} or less",
  startsBy: "Nothing that starts on {what} or before",
  proposals: "What could be learnt from it",
  proposalsText:
    "You dismissed “{title}” because of: {reason}. Nothing changes unless you take it up.",
  noProposal:
    "The facts of this listing say nothing that a rule could be made of.",
  accept: "Take up this rule",
  accepted: "Rule taken up",
  inForce: "In force",
  moved:
    "{hidden, plural, =0 {No match hidden} one {# match hidden} other {# matches hidden}}{shown, plural, =0 {.} one {, # is back.} other {, # are back.}}",
  leaving:
    "{count, plural, =0 {None of your open matches would leave the list.} one {# of your open matches would leave the list: {titles}.} other {# of your open matches would leave the list: {titles}.}}",
  returning:
    "{count, plural, one {# match would come back: {titles}.} other {# matches would come back: {titles}.}}",
  closing:
    "{count, plural, =0 {No open role would be kept from you.} one {# open role would be kept from you: {titles}.} other {# open roles would be kept from you: {titles}.}}",
  opening:
    "{count, plural, one {# open role would be shown again: {titles}.} other {# open roles would be shown again: {titles}.}}",
  kept: "{count, plural, one {It would also speak of one you saved or applied for; that stays: {titles}.} other {It would also speak of # you saved or applied for; those stay: {titles}.}}",
  titled: "“{title}”",
  andMore: "{count, plural, one {# more} other {# more}}",
  atLeast: "You have more matches than were counted here.",
  keepsAway:
    "{count, plural, one {# open role kept from you} other {# open roles kept from you}}",
  keepsNone: "No open role is kept from you by it.",
  from: "From “{title}”",
  fromWhy: "From “{title}”: {reason}",
  edit: "Change",
  editNamed: "Change: {rule}",
  value: "Instead",
  amount: "Amount ({unit})",
  save: "Save the change",
  cancel: "Leave it",
  changed: "Rule changed",
  switchedOff: "Rule switched off",
  switchedOn: "Rule in force",
  remove: "Forget",
  removeNamed: "Forget: {rule}",
  removed: "Rule forgotten",
};
