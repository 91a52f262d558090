import { defineSchema } from "convex/server";
import { accountTables } from "./tables/account";
import { attendanceTables } from "./tables/attendance";
import { backgroundTables } from "./tables/background";
import { emailTables } from "./tables/email";
import { eventTables } from "./tables/events";
import { homeTables } from "./tables/home";
import { memberBulkTables } from "./tables/memberBulks";
import { memberImportTables } from "./tables/memberImports";
import { memberTables } from "./tables/members";
import { mailPreferenceTables } from "./tables/mailPreferences";
import { matchTables } from "./tables/matches";
import { matchingTables } from "./tables/matching";
import { notificationTables } from "./tables/notifications";
import { operationsTables } from "./tables/operations";
import { opportunityTables } from "./tables/opportunities";
import { orgTables } from "./tables/orgs";
import { profileTables } from "./tables/profiles";
import { programTables } from "./tables/programs";
import { statisticsTables } from "./tables/statistics";
import { usageTables } from "./tables/usage";
import { welcomeTables } from "./tables/welcome";

export default defineSchema({
  ...accountTables,
  ...profileTables,
  ...orgTables,
  ...opportunityTables,
  ...matchingTables,
  ...matchTables,
  ...backgroundTables,
  ...usageTables,
  ...welcomeTables,
  ...homeTables,
  ...operationsTables,
  ...emailTables,
  ...mailPreferenceTables,
  ...notificationTables,
  ...memberTables,
  ...memberBulkTables,
  ...memberImportTables,
  ...eventTables,
  ...attendanceTables,
  ...programTables,
  ...statisticsTables,
});
