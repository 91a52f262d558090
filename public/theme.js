// Runs before the first paint, from a file of its own so that a strict CSP holds.
// Keys and rules are those of src/lib/theme.ts and src/lib/locale.ts.
(function () {
  var root = document.documentElement;
  function read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }
  var setting = read("wayfinder.theme");
  var isDark =
    setting === "dark" ||
    (setting !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = isDark ? "dark" : "light";

  var locale = read("wayfinder.locale");
  if (locale !== "en" && locale !== "es") {
    locale = /^es\b/i.test(navigator.language || "") ? "es" : "en";
  }
  root.lang = locale;
})();
