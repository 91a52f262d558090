interface ImportMetaEnv {
  /** A Convex deployment. Unset, the app talks to the backend embedded in Vite. */
  readonly VITE_CONVEX_URL?: string;
}
