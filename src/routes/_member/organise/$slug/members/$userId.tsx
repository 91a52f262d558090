import { createFileRoute } from "@tanstack/react-router";
import { MemberView } from "@/features/members/views/member-view";
import { SheetSections } from "@/features/profile/components/sheet-sections";

export const Route = createFileRoute("/_member/organise/$slug/members/$userId")(
  { component: Page },
);

function Page() {
  const { userId } = Route.useParams();
  return (
    <MemberView
      key={userId}
      userId={userId}
      sections={(profile) => <SheetSections profile={profile} />}
    />
  );
}
