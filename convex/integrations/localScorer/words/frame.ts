/** Plain words (see shared/tokens.ts) by which listings ask, and that ask for nothing themselves. */
const FRAME = new Set(
  `comfort comfortable proficiency proficient track record basic advanced intermediate demonstrated familiar practical practice thorough sound command general applied field discipline subject area degree bachelor diploma relevant regular previous prior similar neighbouring equivalent another professional academic least minimum maximum sense thing daily own real clear careful accurate simple precise excellent interest literacy evidence skill hand-on command ease useful welcome preferably plain working kind quick kindly concept concepts framework tool tools language languages role degree studies study studying student enrolled university graduate recent graduates industry contributions contribution contributor maintainer project projects habit demonstrable fluent fluency native level written spoken writing-level some more two three year one time month months way ways different various several world day group groups running run conducting building developing creating three four five six seven eight nine ten them their
comodidad dominio basico basica basicos basicas intermedio intermedia avanzado avanzada avanzados avanzadas practico practica previo previa demostrable general aplicado aplicada campo area areas afin afines similar similares carrera carreras formacion estudio estudios titulo licenciatura grado egresado egresada graduado graduada estudiante estudiantes nociones conocer saber herramienta herramientas lenguaje lenguajes fluido fluida nativo nativa nivel muy bien uso interes universitario universitaria terminada universidad industria hecho haber grupo grupos dos tres cuatro cinco ellos ellas tecnico tecnica proyecto proyectos persona alguna alguno minimo maximo menos`
    .split(/\s+/)
    .map((word) =>
      word.length > 4 && word.endsWith("s") && !word.endsWith("ss")
        ? word.slice(0, -1)
        : word,
    ),
);

/** Whether a plain word only carries a request: "solid", "manejo". */
export function isFrameWord(plain: string): boolean {
  return FRAME.has(plain);
}
