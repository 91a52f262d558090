/**
 * What a host of the built app has to send with every file: scripts and styles
 * only from itself, none inline, no framing. A deployment elsewhere is named so
 * that the page may talk to it and show the pictures it keeps.
 */
export function appHeaders(deploymentUrl?: string): Record<string, string> {
  const { origin = "" } = deploymentUrl ? new URL(deploymentUrl) : {};
  const files = [origin].filter(Boolean);
  const deployment = [origin, origin.replace(/^http/, "ws")].filter(Boolean);
  const policy = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "font-src": ["'self'"],
    "img-src": ["'self'", "data:", ...files],
    "connect-src": ["'self'", ...deployment],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return {
    "Content-Security-Policy": Object.entries(policy)
      .map(([name, sources]) => [name, ...sources].join(" "))
      .join("; "),
    // Browsers keep it only from https: here it shows what a host should send.
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy":
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}
