import { audit } from "./audit";
import { auth } from "./auth";
import { common } from "./common";
import { community } from "./community";
import { engagement } from "./engagement";
import { errors } from "./errors";
import { eventSources } from "./event-sources";
import { events } from "./events";
import { founding } from "./founding";
import { eventsRoster } from "./events-roster";
import { home } from "./home";
import { landing } from "./landing";
import { legal } from "./legal";
import { mail } from "./mail";
import { matches } from "./matches";
import { oneMatch } from "./matches-one";
import { matchRules } from "./matches-rules";
import { whyNot } from "./matches-why";
import { memberImport } from "./member-import";
import { members } from "./members";
import { oneMember } from "./members-one";
import { notifications } from "./notifications";
import { operations } from "./operations";
import { operationsMail } from "./operations-mail";
import { opportunities } from "./opportunities";
import { organise } from "./organise";
import { palette } from "./palette";
import { profile } from "./profile";
import { programs } from "./programs";
import { settings } from "./settings";
import { shell } from "./shell";
import { statistics } from "./statistics";
import { vocabulary } from "./vocabulary";
import { welcome } from "./welcome";

/** One file per domain; a new domain is one import and one name here and in es. */
export const en = {
  audit,
  auth,
  common,
  community: { ...community, ...founding },
  errors,
  eventSources,
  events: { ...events, roster: eventsRoster },
  home,
  landing,
  legal,
  mail,
  matches: { ...matches, ...oneMatch, rules: matchRules, why: whyNot },
  memberImport,
  members: { ...members, one: oneMember, engagement },
  notifications,
  operations: { ...operations, mail: operationsMail },
  opportunities,
  organise,
  palette,
  profile,
  programs,
  settings,
  shell,
  statistics,
  vocabulary,
  welcome,
} as const;
