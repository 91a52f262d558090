import { httpRouter } from "convex/server";
import { auth } from "./auth";
import { getUnsubscribe, postUnsubscribe } from "./emails/unsubscribe";

const http = httpRouter();
auth.addHttpRoutes(http);
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
