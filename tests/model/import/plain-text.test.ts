import { describe, expect, test } from "vitest";
import { plainText } from "../../../convex/integrations/listings/plainText";

const escaped = (html: string) =>
  html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

describe("cleaning descriptions", () => {
  test("escaped HTML becomes paragraphs and lists", () => {
    const html =
      "<h2>About</h2><p>We read &amp; write.</p><ul><li>Python</li><li><p>Patience</p></li></ul><p>Bye</p>";
    for (const source of [html, escaped(html), escaped(escaped(html))]) {
      expect(plainText(source)).toBe(
        "About\n\nWe read & write.\n\n- Python\n- Patience\n\nBye",
      );
    }
  });

  test.each([
    ["Q&amp;amp;A", "Q&A"],
    ["it&amp;#39;s", "it's"],
    ["a&amp;nbsp;b", "a b"],
    ["<p>1 &lt; 2 &amp;&amp; 3 &gt; 2</p>", "1 < 2 && 3 > 2"],
    ["caf&eacute; &mdash; ni&ntilde;o", "café — niño"],
  ])("entities escaped once or twice are undone: %s", (source, text) => {
    expect(plainText(source)).toBe(text);
  });

  test("nested lists keep their depth, numbered ones become items", () => {
    expect(
      plainText(
        "<ul><li>One<ul><li>Deep<ol><li>Deeper</li></ol></li></ul></li><li>Two</li></ul>",
      ),
    ).toBe("- One\n  - Deep\n    - Deeper\n- Two");
  });

  test("bullets typed or pasted from a word processor become items", () => {
    const pasted =
      '<p class="MsoListParagraph"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;&nbsp; </span></span>First<o:p></o:p></p><p>•&nbsp;Second</p><p>– Third</p>';
    expect(plainText(pasted)).toBe("- First\n- Second\n- Third");
    expect(plainText("You bring:<br>• a<br>● b<br>* c")).toBe(
      "You bring:\n- a\n- b\n- c",
    );
    expect(plainText("1) one\n2. two\n- three")).toBe("- one\n- two\n- three");
  });

  test("a dash inside a sentence stays a dash", () => {
    expect(plainText("<p>We – all of us – agree.</p>")).toBe(
      "We – all of us – agree.",
    );
    expect(plainText("A 2.5 times larger model")).toBe(
      "A 2.5 times larger model",
    );
  });

  test("tables become one line a row", () => {
    expect(
      plainText(
        "<table><tr><th>Step</th><th>When</th></tr><tr><td>Call</td><td>Week 1</td></tr></table>",
      ),
    ).toBe("Step | When\nCall | Week 1");
  });

  test("scripts, styles, comments, pictures and addresses of links are dropped", () => {
    expect(
      plainText(
        '<style>p{}</style><!--[if gte mso 9]><xml><o:x>junk</o:x></xml><![endif]--><p>Read <a href="https://tracker.example/x">our page</a>.</p><script>alert("x")</script><iframe src="https://x.example"></iframe><img src="x" alt="logo" onerror="alert(1)">',
      ),
    ).toBe("Read our page.");
  });

  test("odd spaces and invisible characters go, emoji stay whole", () => {
    expect(
      plainText("<p>soft\u00adhyphen zero\u200bwidth\u00a0 and 👩‍💻 🇦🇷</p>"),
    ).toBe("softhyphen zerowidth and 👩‍💻 🇦🇷");
    expect(plainText("bell\u0007 tab\tend")).toBe("bell tab end");
    expect(plainText("pay \u2066\u202e000,5\u202c\u2069 a month")).toBe(
      "pay 000,5 a month",
    );
  });

  test("at most one empty line stays, and none within a list", () => {
    expect(
      plainText(
        "<p>a</p><p>&nbsp;</p><p><br></p><p>b</p><ul><li>c</li></ul><ul><li>d</li></ul>",
      ),
    ).toBe("a\n\nb\n\n- c\n- d");
  });

  test("plain text passes through", () => {
    expect(plainText("Tom & Jerry, a < b\r\n\r\nEnd")).toBe(
      "Tom & Jerry, a < b\n\nEnd",
    );
  });

  test.each(["", "   ", "<p></p>", "<p>&nbsp;</p>", "<script>x</script>"])(
    "what says nothing is empty: %j",
    (source) => {
      expect(plainText(source)).toBe("");
    },
  );

  test("a megabyte of unclosed nesting ends, and quickly", () => {
    const started = performance.now();
    plainText("<div><b>".repeat(20_000));
    plainText(`${"&amp;".repeat(50)}lt;p>`.repeat(2_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
