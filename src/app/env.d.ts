interface ImportMetaEnv {
  /** A Convex deployment. Unset, the app talks to the backend embedded in Vite. */
  readonly VITE_CONVEX_URL?: string;
  /** Who runs this network, as its terms name them. */
  readonly VITE_OPERATOR_NAME?: string;
  /** Where members write to them. */
  readonly VITE_CONTACT_EMAIL?: string;
}
