/**
 * Builds the app in a process of its own, beside the one that loads the
 * functions: `build-app.mjs PROJECT OUT_DIRECTORY`.
 */
import { join } from "node:path";
import { build } from "vite";

const [project = "", outDir] = process.argv.slice(2);
await build({
  configFile: join(project, "vite.config.ts"),
  configLoader: "runner",
  // The app talks to this backend even where `.env.local` names a deployment.
  define: { "import.meta.env.VITE_CONVEX_URL": "undefined" },
  logLevel: "warn",
  build: {
    outDir,
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
  },
});
