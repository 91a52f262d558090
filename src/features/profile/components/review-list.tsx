import { useTranslations } from "use-intl";
import type { ItemSection, ReviewGroup, useReview } from "../hooks/use-review";
import type { ProfileContent } from "../types";
import { ReviewItemRow } from "./review-item-row";

interface ReviewListProps {
  review: ReturnType<typeof useReview>;
  content: ProfileContent;
}

/** Everything that was read, by section, each beside the words it was read from. */
export function ReviewList({ review, content }: ReviewListProps) {
  const headingOf = useHeading();
  return review.sections.map(({ section, groups }) => (
    <section
      key={section}
      aria-labelledby={`review-${section}`}
      className="border-t border-line py-6"
    >
      <h2 id={`review-${section}`} className="text-lg">
        {headingOf(section)}
      </h2>
      <div className="mt-2 flex flex-col gap-4">
        {groups.map((group) => (
          <Group
            key={group.items[0]?.id}
            group={group}
            review={review}
            content={content}
          />
        ))}
      </div>
    </section>
  ));
}

function useHeading() {
  const t = useTranslations("profile");
  return (section: ItemSection) =>
    section === "languages" || section === "links"
      ? t(`review.${section}`)
      : t(`sections.${section}`);
}

interface GroupProps extends ReviewListProps {
  group: ReviewGroup;
}

function Group({ group, review, content }: GroupProps) {
  const t = useTranslations("profile.review");
  return (
    <div className="grid gap-x-10 gap-y-1 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <ul>
        {group.items.map((item) => (
          <ReviewItemRow
            key={item.id}
            item={item}
            content={content}
            onChoose={(isChosen) => review.choose(item.id, isChosen)}
            onEdit={(edit) => review.edit(item.id, edit)}
          />
        ))}
      </ul>
      <figure className="min-w-0 self-start border-l-2 border-line pl-3 text-sm lg:mt-2">
        <figcaption className="text-quiet">{t("readFrom")}</figcaption>
        <blockquote className="max-h-[9rem] overflow-y-auto whitespace-pre-line wrap-break-word text-quiet">
          {group.text}
        </blockquote>
      </figure>
    </div>
  );
}
