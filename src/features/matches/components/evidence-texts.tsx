import { useTranslations } from "use-intl";
import { MarkedText } from "@/components/entities/marked-text";
import type { Mark } from "@/lib/text-blocks";
import type { Factor, MatchDetail } from "../types";
import { strengthKey } from "./strength-list";
import { isInPlace } from "./factor-quotes";

type Sides = Pick<Factor, "listingEvidence" | "profileEvidence">;

interface EvidenceTextProps {
  match: MatchDetail;
  activeKey: string | null;
}

/** Everything that points into the texts, by the name it is activated with. */
function evidenceOf({ factors, strengths }: MatchDetail): [string, Sides][] {
  return [
    ...factors.map((factor): [string, Sides] => [factor.key, factor]),
    ...strengths.map((claim, index): [string, Sides] => [
      strengthKey(index),
      claim,
    ]),
  ];
}

function marksIn(
  { match, activeKey }: EvidenceTextProps,
  side: keyof Sides,
  passage: string,
): Mark[] {
  return evidenceOf(match).flatMap(([id, sides]) => {
    const evidence = sides[side];
    return evidence?.passage === passage && isInPlace(evidence)
      ? [
          {
            id,
            start: evidence.start,
            end: evidence.end,
            isActive: id === activeKey,
          },
        ]
      : [];
  });
}

/** What they wrote, whole, with the quoted words tinted. */
export function ListingText(props: EvidenceTextProps) {
  const { listing } = props.match;
  return (
    <>
      <MarkedText
        text={listing.title}
        lang={listing.textLanguage}
        marks={marksIn(props, "listingEvidence", "title")}
        className="pb-4 font-semibold"
      />
      <MarkedText
        text={listing.description}
        lang={listing.textLanguage}
        marks={marksIn(props, "listingEvidence", "description")}
      />
    </>
  );
}

const PASSAGES = [
  "headline",
  "work",
  "education",
  "skills",
  "interests",
  "goals",
  "seeking",
  "languages",
] as const;

/** What the reader wrote, as the scorer saw it. */
export function ProfileText(props: EvidenceTextProps) {
  const t = useTranslations("matches.match.passage");
  const { passages } = props.match;
  return PASSAGES.map((kind) => {
    const own = passages.filter(({ key }) => key.split(":")[0] === kind);
    return (
      own.length > 0 && (
        <div key={kind} className="border-t border-line py-3">
          <h3 className="pb-1 font-text text-sm text-quiet">{t(kind)}</h3>
          <div className="flex flex-col gap-4">
            {own.map(({ key, text }) => (
              <MarkedText
                key={key}
                text={text}
                hasHeadings={false}
                marks={marksIn(props, "profileEvidence", key)}
              />
            ))}
          </div>
        </div>
      )
    );
  });
}
