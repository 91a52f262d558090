import { httpRouter, type RouteSpec } from "convex/server";
import { auth } from "./auth";
import { webhook } from "./emails/webhook";

const http = httpRouter();
auth.addHttpRoutes(http);

const routes: RouteSpec[] = [
  { path: "/email/webhook", method: "POST", handler: webhook },
];
for (const route of routes) http.route(route);

export default http;
