import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { show } from "./support/render";

const SKILLS = ["Python", "PyTorch", "Música"].map((label) => ({
  value: label.toLowerCase(),
  label,
}));

function Skills({ limit }: { limit?: number }) {
  const [values, setValues] = useState<string[]>([]);
  return (
    <>
      <Field label="Skills">
        <ChipCombobox
          options={SKILLS}
          values={values}
          onValuesChange={setValues}
          allowsOwn
          limit={limit}
        />
      </Field>
      <output data-testid="chosen">{values.join("|")}</output>
    </>
  );
}

const field = () => screen.getByRole("combobox", { name: "Skills" });
const chosen = () => screen.getByTestId("chosen").textContent;

describe("the chips field", () => {
  it("takes words of one's own by Enter and by comma", async () => {
    const { user } = show(<Skills />);
    await user.type(field(), "Mentoring{Enter}");
    await user.type(field(), "budgets, ");
    expect(chosen()).toBe("Mentoring|budgets");
  });

  it("knows an offered word without its accents and capitals, and adds it once", async () => {
    const { user } = show(<Skills />);
    await user.type(field(), "MUSICA{Enter}");
    await user.type(field(), "música{Enter}");
    expect(chosen()).toBe("música");
  });

  it("keeps what is half typed when the field is left", async () => {
    const { user } = show(<Skills />);
    await user.type(field(), "facilitation");
    await user.tab();
    expect(chosen()).toBe("facilitation");
  });

  it("drops what is half typed on Escape", async () => {
    const { user } = show(<Skills />);
    await user.type(field(), "facil{Escape}{Escape}");
    await user.tab();
    expect(chosen()).toBe("");
  });

  it("removes the last chip by Backspace and any by its cross", async () => {
    const { user } = show(<Skills />);
    await user.type(field(), "one, two, three,");
    await user.click(field());
    await user.keyboard("{Backspace}");
    await user.click(screen.getByLabelText("Remove one"));
    expect(chosen()).toBe("two");
  });

  it("says when it is full and takes no more", async () => {
    const { user } = show(<Skills limit={2} />);
    await user.type(field(), "one, two, three,");
    expect(chosen()).toBe("one|two");
    expect(field().getAttribute("placeholder")).toBe(
      "That is as many as fit here (2).",
    );
  });

  it("keeps what is chosen when Escape is pressed over a closed list", async () => {
    const { user } = show(<Skills />);
    await user.type(field(), "Mentoring{Enter}");
    await user.keyboard("{Escape}{Escape}{Escape}");
    expect(chosen()).toBe("Mentoring");
  });
});

function Skill() {
  const [value, setValue] = useState<string | null>("python");
  return (
    <>
      <Field label="Skill">
        <Combobox options={SKILLS} value={value} onValueChange={setValue} />
      </Field>
      <output data-testid="chosen">{value}</output>
    </>
  );
}

describe("the field for one of many", () => {
  it("keeps what is chosen when Escape is pressed over a closed list", async () => {
    const { user } = show(<Skill />);
    await user.click(screen.getByRole("combobox", { name: "Skill" }));
    await user.keyboard("{Escape}{Escape}{Escape}");
    expect(chosen()).toBe("python");
    expect(screen.getByRole("combobox")).toHaveProperty("value", "Python");
  });
});
