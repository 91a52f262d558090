import type { MessagesOfAll } from "..";
import { audit } from "./audit";
import { auth } from "./auth";
import { common } from "./common";
import { community } from "./community";
import { engagement } from "./engagement";
import { errors } from "./errors";
import { events } from "./events";
import { eventsRoster } from "./events-roster";
import { founding } from "./founding";
import { home } from "./home";
import { landing } from "./landing";
import { legal } from "./legal";
import { mail } from "./mail";
import { matches } from "./matches";
import { oneMatch } from "./matches-one";
import { matchRules } from "./matches-rules";
import { whyNot } from "./matches-why";
import { notifications } from "./notifications";
import { opportunities } from "./opportunities";
import { palette } from "./palette";
import { profile } from "./profile";
import { programs } from "./programs";
import { settings } from "./settings";
import { shell } from "./shell";
import { vocabulary } from "./vocabulary";
import { welcome } from "./welcome";

export const es = {
  audit,
  auth,
  common,
  community: { ...community, ...founding },
  engagement,
  errors,
  events: { ...events, roster: eventsRoster },
  home,
  landing,
  legal,
  mail,
  matches: { ...matches, ...oneMatch, rules: matchRules, why: whyNot },
  notifications,
  opportunities,
  palette,
  profile,
  programs,
  settings,
  shell,
  vocabulary,
  welcome,
} satisfies MessagesOfAll;
