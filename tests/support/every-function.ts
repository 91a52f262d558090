/**
 * After a whole backend suite: every function of the project has run in it at
 * least once, on this engine. A part of the suite is not looked at.
 */
import type { TestProject } from "vitest/node";
import { listFunctions } from "../house/registry";

export default function watch(project: TestProject) {
  return async () => {
    const modules = project.vitest.state
      .getTestModules()
      .filter((module) => module.project === project);
    if (!(await isWhole(project, modules.length))) return;
    const ran = new Set(
      modules.flatMap((module) => module.meta().functionsRun ?? []),
    );
    const functions = await listFunctions();
    const missing = functions
      .map(({ name }) => name)
      .filter((name) => !ran.has(name));
    if (missing.length === 0) return;
    // The run prints what is thrown here, and would end well all the same.
    process.exitCode = 1;
    throw new Error(
      `${project.name}: no test of the suite runs ${missing.join(", ")}`,
    );
  };
}

async function isWhole(project: TestProject, moduleCount: number) {
  if (project.vitest.config.testNamePattern !== undefined) return false;
  const { testFiles } = await project.globTestFiles();
  return moduleCount === testFiles.length;
}
