import { httpRouter } from "convex/server";
import { auth } from "./auth";
import { getUnsubscribe, postUnsubscribe } from "./emails/unsubscribe";
import { webhook } from "./emails/webhook";

const http = httpRouter();
auth.addHttpRoutes(http);
http.route({ path: "/email/webhook", method: "POST", handler: webhook });
http.route({
  path: "/email/unsubscribe",
  method: "POST",
  handler: postUnsubscribe,
});
http.route({
  path: "/email/unsubscribe",
  method: "GET",
  handler: getUnsubscribe,
});

export default http;
