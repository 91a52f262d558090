import { defineRule, type Node } from "../syntax";

const HAS_WORD = /\p{Letter}{2}/u;
const SPOKEN_ATTRIBUTES =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|alt|title|placeholder|label|description)$/;

/** Every word a person sees comes from src/messages, in both languages. */
export const noLiteralWords = defineRule(
  "words belong in src/messages: {{words}}",
  (_context, report) => {
    const check = (node: Node, value: unknown) => {
      const words = typeof value === "string" ? value.trim() : "";
      if (HAS_WORD.test(words)) report(node, { words });
    };
    return {
      JSXText: (node) => check(node, node.value),
      "JSXElement > JSXExpressionContainer"(node) {
        for (const literal of shownLiterals(node.expression as Node)) {
          check(literal, textOf(literal));
        }
      },
      "JSXFragment > JSXExpressionContainer"(node) {
        for (const literal of shownLiterals(node.expression as Node)) {
          check(literal, textOf(literal));
        }
      },
      JSXAttribute(node) {
        const name = (node.name as Node).name;
        if (typeof name !== "string" || !SPOKEN_ATTRIBUTES.test(name)) return;
        const value = node.value as Node | null;
        const shown =
          value?.type === "JSXExpressionContainer"
            ? shownLiterals(value.expression as Node)
            : value === null
              ? []
              : [value];
        for (const literal of shown) check(literal, textOf(literal));
      },
    };
  },
);

/** The string literals an expression may come out as. */
function shownLiterals(expression: Node): Node[] {
  switch (expression.type) {
    case "Literal":
    case "TemplateLiteral":
      return [expression];
    case "ConditionalExpression":
      return [expression.consequent, expression.alternate].flatMap((branch) =>
        shownLiterals(branch as Node),
      );
    case "LogicalExpression":
      return [expression.left, expression.right].flatMap((side) =>
        shownLiterals(side as Node),
      );
    default:
      return [];
  }
}

function textOf(literal: Node): unknown {
  if (literal.type !== "TemplateLiteral") return literal.value;
  const quasis = literal.quasis as { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join(" ");
}

const PALETTE =
  "slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose";
const RAW_COLOUR = new RegExp(
  [
    String.raw`(?:^|[\s:])-?[a-z-]+-(?:(?:${PALETTE})-\d{2,3}|black|white)(?:$|[\s/])`,
    String.raw`-\[(?:#|(?:rgb|rgba|hsl|hsla|oklch|oklab|lab|lch|color)\()`,
    String.raw`^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$`,
    String.raw`\b(?:rgba?|hsla?|oklch|oklab)\(`,
  ].join("|"),
  "i",
);

/** Colours have names, in src/styles; a raw one escapes dark mode and the contrast test. */
export const noRawColours = defineRule(
  "use a colour of src/styles instead of {{colour}}",
  (_context, report) => {
    const check = (node: Node, value: unknown) => {
      const match = typeof value === "string" ? RAW_COLOUR.exec(value) : null;
      if (match !== null) report(node, { colour: match[0].trim() });
    };
    return {
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) =>
        check(node, (node.value as { cooked: string }).cooked),
    };
  },
);
