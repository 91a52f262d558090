import { test } from "vitest";
import { api } from "../../convex/_generated/api";
import { signInAs } from "../support/app-members";
import { useDemo } from "./support/demo";
import { enterAs } from "./support/journey";
import { visit } from "./support/page";

const demo = useDemo();
const DIR = "/tmp/shots/organise";

test("look", async () => {
  const { app, browser } = demo();
  const personas = await app.admin.call(api.account.queries.listDemoPersonas, {});
  const clients = [];
  for (const p of personas) clients.push({ p, c: await signInAs(app.url, p.email) });
  let admin; let orgId: any;
  const inOrg = [];
  for (const x of clients) {
    const mine = await x.c.query(api.orgs.queries.listMine, {});
    const o = mine.find((m: any) => m.slug === "nodo-sur");
    if (o) { orgId = o.orgId; if (o.role === "admin") admin = x; else inOrg.push(x); }
  }
  if (!admin) throw new Error("no admin");
  const others = clients.filter((x) => x !== admin && !inOrg.includes(x));
  const startsAt = Date.now() + 4000;
  const eventId = await admin.c.mutation(api.events.mutations.create, { orgId, facts: { title: "Grupo de lectura del martes", description: "", startsAt, endsAt: startsAt + 2000, timeZone: "America/Argentina/Buenos_Aires", place: "", url: "", isOnline: false, audience: "everyone" } });
  for (const x of inOrg) await x.c.mutation(api.events.mutations.answer, { eventId, answer: "going" });
  const { token } = await admin.c.mutation(api.orgs.invitations.makeLink, { orgId, label: "Afiche en la facultad", role: "member", days: 30 });
  await admin.c.mutation(api.orgs.invitations.makeLink, { orgId, label: "", role: "admin", days: 7, maxUses: 3 });
  for (const x of others.slice(0, 4)) await x.c.mutation(api.orgs.invitations.accept, { token, audience: "members" });
  for (const x of others.slice(4, 6)) await x.c.mutation(api.orgs.requests.ask, { orgId, note: "Leí a Ord y quiero discutirlo con gente.\nVivo cerca.", audience: "members" });
  await new Promise((r) => setTimeout(r, 7500));
  const me = await inOrg[0]!.c.query(api.account.queries.getMe, {});
  await admin.c.mutation(api.attendance.roster.mark, { orgId, eventId, marks: [{ userId: me!.userId, answer: "yes" }] });
  for (const screen of [
    { locale: "es", width: 390, theme: "dark" },
    { locale: "en", width: 1280, theme: "light" },
    { locale: "es", width: 1280, theme: "light" },
    { locale: "en", width: 390, theme: "light" },
  ] as const) {
    const v = await visit(browser, app.url, screen);
    v.expectProblems(/./);
    await enterAs(v, admin.p);
    for (const path of ["", "/settings", "/invitations", "/log", "/statistics?range=30"]) {
      await v.page.goto(`/organise/nodo-sur${path}`);
      await v.page.waitForTimeout(1500);
      if (path === "/invitations" && screen.width === 1280) {
        await v.page.getByRole("textbox").nth(2).fill("Ana <ana@example.org>; luis@example.org, malo@, otra@x");
        await v.page.locator("form").nth(1).getByRole("button").last().click();
        await v.page.locator("form").nth(0).getByRole("button").last().click();
        await v.page.waitForTimeout(1200);
      }
      await v.page.screenshot({ path: `${DIR}/${path.replace(/[/?=]/g, "_") || "overview"}-${screen.width}-${screen.locale}-${screen.theme}.png`, fullPage: true });
    }
    await v.context.close();
  }
}, 240_000);
