/** What a browser says of itself, in words people know. */

export const BROWSERS = [
  "edge",
  "opera",
  "samsung",
  "firefox",
  "chrome",
  "safari",
  "other",
] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const SYSTEMS = [
  "android",
  "ios",
  "windows",
  "macos",
  "chromeos",
  "linux",
  "other",
] as const;
export type SystemName = (typeof SYSTEMS)[number];

export interface Device {
  browser: BrowserName;
  system: SystemName;
}

/** Most specific first: nearly all of them also claim to be Chrome and Safari. */
const BROWSER_MARKS: readonly [BrowserName, RegExp][] = [
  ["edge", /\bEdg(?:e|A|iOS)?\//],
  ["opera", /\b(?:OPR|OPiOS|Opera)\b/],
  ["samsung", /\bSamsungBrowser\//],
  ["firefox", /\b(?:Firefox|FxiOS)\//],
  ["chrome", /\b(?:Chrome|HeadlessChrome|Chromium|CriOS)\//],
  ["safari", /\bVersion\/[\d.]+.*\bSafari\//],
];

/** Android claims to be Linux, an iPhone to be like a Mac. */
const SYSTEM_MARKS: readonly [SystemName, RegExp][] = [
  ["android", /\bAndroid\b/],
  ["ios", /\b(?:iPhone|iPad|iPod)\b/],
  ["windows", /\bWindows\b/],
  ["macos", /\bMac(?:intosh| OS X)\b/],
  ["chromeos", /\bCrOS\b/],
  ["linux", /\b(?:Linux|X11)\b/],
];

/**
 * The browser and system of a user agent string. It only labels a list that its
 * owner reads: anybody can claim to be any browser.
 */
export function readDevice(userAgent: string): Device {
  return {
    browser: firstMark(BROWSER_MARKS, userAgent) ?? "other",
    system: firstMark(SYSTEM_MARKS, userAgent) ?? "other",
  };
}

function firstMark<Name>(
  marks: readonly [Name, RegExp][],
  text: string,
): Name | undefined {
  return marks.find(([, mark]) => mark.test(text))?.[0];
}
