type Oklch = { lightness: number; chroma: number; hue: number };
type Theme = Record<string, Oklch>;

const SOLID = /--([\w-]+):\s*oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)/g;

function readTheme(css: string, selector: RegExp): Theme {
  const start = css.search(selector);
  if (start < 0) throw new Error(`no block for ${selector}`);
  const block = css.slice(start, css.indexOf("}", start));
  const theme: Theme = {};
  for (const [, name, lightness, chroma, hue] of block.matchAll(SOLID)) {
    theme[String(name)] = {
      lightness: Number(lightness),
      chroma: Number(chroma),
      hue: Number(hue),
    };
  }
  return theme;
}

/** Solid colours of each theme block; translucent ones (scrim, shadow) carry no text. */
export function readThemes(css: string): { light: Theme; dark: Theme } {
  return {
    light: readTheme(css, /^\[data-theme="light"\] \{/m),
    dark: readTheme(css, /^\[data-theme="dark"\] \{/m),
  };
}

/**
 * Relative luminance as WCAG defines it. Channels are clipped to sRGB, as a
 * screen without a wide gamut does. Matrices: Björn Ottosson, "Oklab".
 */
export function luminance({ lightness, chroma, hue }: Oklch): number {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (x: number) => Math.min(1, Math.max(0, x));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(theme: Theme, one: string, other: string): number {
  const [first, second] = [theme[one], theme[other]];
  if (!first || !second) throw new Error(`unknown token ${one} or ${other}`);
  const [dark, light] = [luminance(first), luminance(second)].sort(
    (x, y) => x - y,
  ) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
