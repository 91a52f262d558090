import { httpRouter, type RouteSpec } from "convex/server";
import { auth } from "./auth";
import { getUnsubscribe, postUnsubscribe } from "./emails/unsubscribe";
import { webhook } from "./emails/webhook";
import { getCalendar } from "./events/calendar";

const http = httpRouter();
auth.addHttpRoutes(http);

const routes: RouteSpec[] = [
  { path: "/email/webhook", method: "POST", handler: webhook },
  { path: "/email/unsubscribe", method: "POST", handler: postUnsubscribe },
  { path: "/email/unsubscribe", method: "GET", handler: getUnsubscribe },
  { pathPrefix: "/calendar/", method: "GET", handler: getCalendar },
];
for (const route of routes) http.route(route);

export default http;
