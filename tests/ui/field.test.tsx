import { screen } from "@testing-library/react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { describe, expect, it } from "vitest";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { show } from "./support/render";

function SignUp() {
  const form = useForm<{ email: string; about: string }>({
    defaultValues: { email: "", about: "" },
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  return (
    <form onSubmit={form.handleSubmit(() => undefined)} noValidate>
      <FormErrorSummary
        attempt={submitCount}
        errors={Object.entries(errors).map(([name, error]) => ({
          name,
          message: error.message ?? "",
        }))}
        onFocusField={(name) => form.setFocus(name as "email")}
      />
      <Field
        label="E-mail"
        description="We never show it."
        error={errors.email?.message}
      >
        <Input {...form.register("email", { required: "Enter an address" })} />
      </Field>
      <Field label="About" error={errors.about?.message}>
        <Textarea {...form.register("about", { required: "Say something" })} />
      </Field>
      <Button type="submit">Go</Button>
    </form>
  );
}

const control = (name: string, description?: string) =>
  screen.getByRole("textbox", { name, description });
const isInvalid = (element: HTMLElement) =>
  element.getAttribute("aria-invalid") === "true";

describe("a field in a form", () => {
  it("ties label, help and error to its control", async () => {
    const { user } = show(<SignUp />);
    expect(isInvalid(control("E-mail", "We never show it."))).toBe(false);

    await user.click(screen.getByRole("button", { name: "Go" }));
    const email = control("E-mail", "We never show it. Enter an address");
    expect(isInvalid(email)).toBe(true);
    expect(isInvalid(control("About", "Say something"))).toBe(true);
  });

  it("sums the errors up, takes the focus, and leads to each field", async () => {
    const { user } = show(<SignUp />);
    await user.click(screen.getByRole("button", { name: "Go" }));
    expect(document.activeElement).toBe(
      screen.getByRole("group", { name: "2 things to look at" }),
    );
    await user.click(screen.getByRole("button", { name: "Say something" }));
    expect(document.activeElement).toBe(control("About"));
  });

  it("lets an error go as soon as the value is right", async () => {
    const { user } = show(<SignUp />);
    await user.click(screen.getByRole("button", { name: "Go" }));
    await user.type(control("E-mail"), "a@b.org");
    expect(isInvalid(control("E-mail", "We never show it."))).toBe(false);
  });
});

describe("other controls in a field", () => {
  it("names a select and describes its error", () => {
    show(
      <Field label="Level" error="Choose one">
        <Select
          options={[{ value: "a", label: "Student" }]}
          value={null}
          onValueChange={() => undefined}
        />
      </Field>,
    );
    screen.getByRole("combobox", {
      name: "Level",
      description: "Choose one",
    });
  });

  it("names a group of radios and moves in it by arrows", async () => {
    function Where() {
      const [value, setValue] = useState<"remote" | "onsite">("remote");
      return (
        <FieldGroup legend="Where" description="From where?" error="Hm">
          <RadioGroup
            value={value}
            onValueChange={setValue}
            options={[
              { value: "remote", label: "Remote", description: "From home" },
              { value: "onsite", label: "On site" },
            ]}
          />
        </FieldGroup>
      );
    }
    const { user } = show(<Where />);
    screen.getByRole("group", {
      name: "Where",
      description: "From where? Hm",
    });
    await user.tab();
    await user.keyboard("{ArrowDown}");
    screen.getByRole("radio", { name: "On site", checked: true });
    screen.getByRole("radio", {
      name: "Remote",
      description: "From home",
      checked: false,
    });
  });

  it("names each checkbox by its own words, inside a group too", () => {
    show(
      <FieldGroup legend="Kinds of work">
        <Checkbox label="Research" checked onCheckedChange={() => undefined} />
        <Checkbox
          label="Policy"
          checked={false}
          onCheckedChange={() => undefined}
        />
      </FieldGroup>,
    );
    screen.getByRole("checkbox", { name: "Research", checked: true });
    screen.getByRole("checkbox", { name: "Policy", checked: false });
  });
});

describe("a button that is busy", () => {
  it("keeps the focus, changes its name and ignores presses", async () => {
    let presses = 0;
    function Save() {
      const [isLoading, setIsLoading] = useState(false);
      return (
        <Button
          isLoading={isLoading}
          loadingLabel="Saving…"
          onClick={() => {
            presses += 1;
            setIsLoading(true);
          }}
        >
          Save
        </Button>
      );
    }
    const { user } = show(<Save />);
    await user.click(screen.getByRole("button", { name: "Save" }));
    const busy = screen.getByRole("button", { name: "Saving…" });
    expect(document.activeElement).toBe(busy);
    await user.click(busy);
    await user.keyboard("{Enter}");
    expect(presses).toBe(1);
  });
});
