/**
 * @typedef {{ source: string }} Bundle
 * @typedef {{ definitionPath: string, definition: Bundle, udfServerVersion: string }} ComponentBundle
 * @typedef {{ appDefinition: { definition: Bundle | null, udfServerVersion: string }, componentDefinitions: ComponentBundle[] }} PushRequest
 */

/** The CLI names the app's own definition by the empty path. */
const APP_PATH = "";

/**
 * Evaluates the `convex.config` bundles of a push, as a deployment does, and
 * answers with the `analysis` part of a start_push response: the child
 * components and the declared environment variables of every definition.
 * Functions stay empty: generated code lists modules, not functions, unless
 * `codegen.staticApi` is set.
 *
 * @param {PushRequest} request
 * @returns {Promise<Record<string, object>>} keyed by definition path
 */
export async function analyseDefinitions({
  appDefinition,
  componentDefinitions,
}) {
  const bundles = new Map(
    componentDefinitions.map((component) => [
      component.definitionPath,
      component,
    ]),
  );
  /** @type {Record<string, any>} */
  const analysis = {};

  async function evaluate(path, { source }, udfServerVersion) {
    const linked = await linkChildren(source, async (childPath) => {
      const child = bundles.get(childPath);
      if (child === undefined) {
        throw new Error(`The push lacks the component ${childPath}`);
      }
      analysis[childPath] ??= await evaluate(
        childPath,
        child.definition,
        child.udfServerVersion,
      );
      return analysis[childPath].definition.definitionType.name;
    });
    const module = await import(toDataUrl(linked));
    return {
      definition: { path, ...module.default.export() },
      functions: {},
      udfConfig: {
        serverVersion: udfServerVersion,
        importPhaseRngSeed: null,
        importPhaseUnixTimestamp: null,
      },
    };
  }

  if (appDefinition.definition === null) {
    throw new Error("The push carries no app definition");
  }
  analysis[APP_PATH] = await evaluate(
    APP_PATH,
    appDefinition.definition,
    appDefinition.udfServerVersion,
  );
  return analysis;
}

/**
 * A definition bundle imports its children from
 * `./_componentDeps/<base64url of the child's path>`, a module that only a
 * deployment can supply; here each becomes a data URL.
 *
 * @param {string} source
 * @param {(path: string) => Promise<string>} nameOf
 */
async function linkChildren(source, nameOf) {
  const imports = [
    ...source.matchAll(/(["'])\.\/_componentDeps\/([\w-]+)\1/gu),
  ];
  let linked = source;
  for (const [specifier, , encoded] of imports) {
    const componentDefinitionPath = Buffer.from(encoded, "base64url").toString(
      "utf8",
    );
    const child = {
      componentDefinitionPath,
      defaultName: await nameOf(componentDefinitionPath),
    };
    const url = toDataUrl(`export default ${JSON.stringify(child)};`);
    linked = linked.replaceAll(specifier, JSON.stringify(url));
  }
  return linked;
}

/** @param {string} source */
function toDataUrl(source) {
  return `data:text/javascript;base64,${Buffer.from(source).toString("base64")}`;
}
