import { createRootRoute } from "@tanstack/react-router";
import { RootLayout } from "@/components/layout/root-layout";
import { PaletteHost } from "@/features/palette/components/palette-host";

export const Route = createRootRoute({ component: Root });

function Root() {
  return (
    <RootLayout>
      <PaletteHost />
    </RootLayout>
  );
}
