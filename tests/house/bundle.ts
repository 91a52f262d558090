/** The parts of Vite's build manifest that sizes depend on. */
export interface ManifestChunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  assets?: string[];
}

export type Manifest = Record<string, ManifestChunk>;

export interface Bundle {
  name: string;
  files: string[];
  /** Most bytes after brotli; null for a library that is loaded on demand. */
  limit: number | null;
}

/** Name of the build's chunks that hold packages of lazy pages and nothing of ours. */
export const LIBRARY_CHUNK = "library";

const ENTRY_LIMIT = 130_000;
const ROUTE_LIMIT = 40_000;
/** Dialogs, menus, fields and a form library: what the profile page stands on. */
const PAGE_LIBRARIES_LIMIT = 100_000;
export const FONT_LIMIT = 2;

/**
 * What a visitor downloads together: the entry with all it imports, and each
 * lazy chunk with what it imports beyond the entry, its own code and the packages
 * it stands on listed apart. Lazy packages are listed without a limit.
 */
export function bundlesOf(manifest: Manifest): Bundle[] {
  const entries = Object.entries(manifest).filter(([, { isEntry }]) => isEntry);
  const first = closure(
    manifest,
    entries.map(([key]) => key),
  );
  const lazy = Object.entries(manifest).filter(
    ([key, { isDynamicEntry }]) => isDynamicEntry && !first.has(key),
  );
  const filesOf = (keys: Iterable<string>) =>
    [...keys].flatMap((key) => manifest[key]?.file ?? []).filter(isScript);
  return [
    { name: "entry", files: filesOf(first), limit: ENTRY_LIMIT },
    ...lazy.flatMap(([key, { src }]) => {
      const name = src ?? key;
      const beyond = [...closure(manifest, [key])].filter(
        (chunk) => !first.has(chunk),
      );
      const own = beyond.filter((chunk) => !isLibraryChunk(chunk));
      const packages = beyond.filter(isLibraryChunk);
      return [
        {
          name,
          files: filesOf(own),
          limit: isPackage(name) ? null : ROUTE_LIMIT,
        },
        {
          name: `packages of ${name}`,
          files: filesOf(packages),
          limit: PAGE_LIBRARIES_LIMIT,
        },
      ].filter(({ files }) => files.length > 0);
    }),
  ];
}

/** Font files of the build, whichever chunk asks for them. */
export function fontsOf(files: readonly string[]): string[] {
  return files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
}

function closure(manifest: Manifest, keys: string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    manifest[key]?.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return reached;
}

const isScript = (file: string) => file.endsWith(".js");
const isPackage = (source: string) => source.includes("node_modules/");
const isLibraryChunk = (key: string) => key.startsWith(`_${LIBRARY_CHUNK}`);
