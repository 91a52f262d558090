import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followTheme } from "@/lib/theme";
import { guardAgainstStaleBuild } from "@/lib/stale-build";
import { startLocale } from "@/lib/locale";
import { Providers } from "./providers";
import { convex } from "./convex";
import { createAppRouter } from "./router";

document.documentElement.toggleAttribute(
  "data-demo",
  !import.meta.env.VITE_CONVEX_URL,
);
followTheme();
guardAgainstStaleBuild(import.meta.url);
await startLocale();

const container = document.getElementById("root");
if (!container) throw new Error("index.html has no #root");

createRoot(container).render(
  <StrictMode>
    <Providers client={convex} router={createAppRouter()} />
  </StrictMode>,
);
