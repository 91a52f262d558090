/**
 * Imported before everything else by app-child.ts: with `APP_CLOCK: "1"` the
 * process takes the time from its parent, who moves it by a message. Timers run
 * as ever, so what became due by a move is found by the next commit.
 */
if (process.env.APP_CLOCK === "1") {
  const Real = Date;
  let ahead = 0;
  const now = () => Real.now() + ahead;
  globalThis.Date = new Proxy(Real, {
    construct: (_target, args, newTarget: unknown) =>
      Reflect.construct(
        Real,
        args.length === 0 ? [now()] : args,
        newTarget === globalThis.Date ? Real : (newTarget as typeof Real),
      ) as Date,
    apply: () => new Real(now()).toString(),
    get: (_target, key) =>
      key === "now" ? now : (Reflect.get(Real, key) as unknown),
  });
  process.on("message", (message: { ahead: number }) => {
    ahead = message.ahead;
    process.send?.("moved");
  });
}

export {};
