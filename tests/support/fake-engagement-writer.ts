/** A Messages API that words engagement: what is asked of it, and answers as the test says. */
import { setOutsideFetch } from "@convex/lib/outside";

export interface AskedOfWriter {
  url: string;
  body: string;
  counted: Record<string, unknown>;
}

type Answer = { en: string; es: string } | string | number;

/** Answers words, any other text, or with a number a refusal of that status. */
export function useFakeWriter(answer: (call: number) => Answer) {
  const asked: AskedOfWriter[] = [];
  setOutsideFetch(async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    const { messages } = JSON.parse(body) as {
      messages: [{ content: [{ text: string }] }];
    };
    asked.push({
      url: request.url,
      body,
      counted: JSON.parse(
        messages[0].content[0].text,
      ) as AskedOfWriter["counted"],
    });
    const said = answer(asked.length);
    return typeof said === "number" ? refused(said) : message(said);
  });
  return asked;
}

function message(said: Exclude<Answer, number>): Response {
  const text = typeof said === "string" ? said : JSON.stringify(said);
  return Response.json({
    id: "msg_fake",
    type: "message",
    role: "assistant",
    model: "claude-haiku-5-5",
    content: [{ type: "text", text }],
    stop_reason: "end_turn",
    stop_sequence: null,
    usage: { input_tokens: 400, output_tokens: 60 },
  });
}

function refused(status: number): Response {
  const error = { type: "overloaded_error", message: "Overloaded" };
  return Response.json({ type: "error", error }, { status });
}
