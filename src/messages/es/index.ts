import type { Messages } from "..";
import { auth } from "./auth";
import { common } from "./common";
import { errors } from "./errors";
import { home } from "./home";
import { landing } from "./landing";
import { legal } from "./legal";
import { mail } from "./mail";
import { matches } from "./matches";
import { oneMatch } from "./matches-one";
import { matchRules } from "./matches-rules";
import { whyNot } from "./matches-why";
import { notifications } from "./notifications";
import { operations } from "./operations";
import { operationsMail } from "./operations-mail";
import { opportunities } from "./opportunities";
import { palette } from "./palette";
import { profile } from "./profile";
import { settings } from "./settings";
import { shell } from "./shell";
import { vocabulary } from "./vocabulary";
import { welcome } from "./welcome";

export const es = {
  auth,
  common,
  errors,
  home,
  landing,
  legal,
  matches: { ...matches, ...oneMatch, rules: matchRules, why: whyNot },
  mail,
  notifications,
  operations: { ...operations, mail: operationsMail },
  opportunities,
  palette,
  profile,
  settings,
  shell,
  vocabulary,
  welcome,
} satisfies Messages;
