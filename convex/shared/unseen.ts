/**
 * Characters that nobody sees: joins and fillers without a width, tags and
 * selectors that carry hidden text, halves of characters, and marks that turn the
 * direction of whatever stands around them.
 */
const UNSEEN =
  /[\p{Cs}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
/** Joiners belong into emoji and into scripts that join; after anything else they only hide. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}])[\u200c\u200d]+/gu;

/** Text as it is seen, well-formed. Line feeds and other controls stay. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "").replace(STRAY_JOINER, "");
}

/** Full-width letters, digits and signs as the plain ones that they stand for. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** The first `max` UTF-16 units at most, no character halved; "…" where something was cut. */
export function cutTo(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/\p{Cs}$/u, "");
  return `${cut.trimEnd()}…`;
}
