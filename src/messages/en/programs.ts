export const programs = {
  mine: { title: "Programs" },
  page: { title: "Program" },
  run: { title: "Programs" },
  runOne: { title: "Program" },
} as const;
