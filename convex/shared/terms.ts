/**
 * The day the terms and the privacy page last changed in substance, as an ISO
 * date. Raising it asks every member once more; the words are in
 * `src/messages/{en,es}/legal.ts`.
 */
export const TERMS_VERSION = "2026-11-26";
