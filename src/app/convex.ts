import { ConvexReactClient } from "convex/react";
import { fetchPatiently } from "@/lib/patient-token";

/** Loses neither the session nor the socket to a network that was away. */
class PatientClient extends ConvexReactClient {
  /** Which identity is wanted: a fetch for an older one has nobody to answer. */
  private authVersion = 0;

  override setAuth(
    ...[fetchToken, ...listeners]: Parameters<ConvexReactClient["setAuth"]>
  ): void {
    this.authVersion += 1;
    const version = this.authVersion;
    const isWanted = () => version === this.authVersion;
    super.setAuth(
      (args) => fetchPatiently(fetchToken, args, isWanted),
      ...listeners,
    );
  }

  override clearAuth(): void {
    this.authVersion += 1;
    super.clearAuth();
  }
}

/** Without a deployment of its own, the embedded backend answers at our origin. */
export const convex = new PatientClient(
  import.meta.env.VITE_CONVEX_URL ?? window.location.origin,
  // A page load uses the token it has; a fresh one comes before that runs out.
  // Else each load spends a refresh, and asks every query twice.
  { initialAuthTokenReuse: true },
);
