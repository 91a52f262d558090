/**
 * Set up for every test file: an unexpected console.error fails the test, since
 * convex-test only prints the errors of scheduled functions. A test that expects
 * one calls `expectConsoleErrors()`.
 */
import { afterEach, beforeEach, expect } from "vitest";
import { beginListening, unexpectedErrors } from "./console-errors";

beforeEach(beginListening);
afterEach(() => {
  expect(unexpectedErrors(), "unexpected console.error").toEqual([]);
});
