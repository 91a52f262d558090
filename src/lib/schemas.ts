import { config } from "zod/mini";

// zod probes `new Function`, which our content security policy reports.
config({ jitless: true });

export * as z from "zod/mini";
