/** `npm run size`: the built app, compressed with brotli, against its limits. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { bundlesOf, FONT_LIMIT, fontsOf, type Manifest } from "./bundle";

const dist = join(import.meta.dirname, "../../dist");
const manifest = JSON.parse(
  readFileSync(join(dist, ".vite/manifest.json"), "utf8"),
) as Manifest;

const sizeOf = (file: string) =>
  brotliCompressSync(readFileSync(join(dist, file))).length;
const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
let isWithin = true;

for (const { name, files, limit } of bundlesOf(manifest)) {
  const size = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const isTooLarge = limit !== null && size > limit;
  isWithin &&= !isTooLarge;
  const bound = limit === null ? "lazy library" : `of ${inKilobytes(limit)}`;
  const mark = isTooLarge ? "TOO LARGE" : "ok";
  console.log(`${mark.padEnd(10)}${inKilobytes(size)} ${bound}  ${name}`);
}

const fonts = fontsOf(readdirSync(dist, { recursive: true, encoding: "utf8" }));
if (fonts.length > FONT_LIMIT) {
  isWithin = false;
  console.log(`TOO MANY  ${fonts.length} fonts: ${fonts.join(", ")}`);
}
process.exitCode = isWithin ? 0 : 1;
