import { httpRouter } from "convex/server";
import { auth } from "./auth";
import { webhook } from "./emails/webhook";

const http = httpRouter();
auth.addHttpRoutes(http);
http.route({ path: "/email/webhook", method: "POST", handler: webhook });

export default http;
