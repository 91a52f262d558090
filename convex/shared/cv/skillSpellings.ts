import { foldText } from "../folding";
import { findSkills } from "../skills";

/** Skills by the name they are shown under, with what people also write. */
const ROWS = `
JavaScript=js|TypeScript=ts|Node.js=node,nodejs,node js|React=react.js,reactjs|Vue.js=vue,vuejs|Angular=angularjs|Next.js=nextjs|Svelte|HTML=html5|CSS=css3|Tailwind CSS=tailwind|Python=python3,python 3|PyTorch=pytorch|TensorFlow=tensor flow|JAX|Keras|scikit-learn=sklearn,scikit learn|pandas|NumPy=numpy|Hugging Face=huggingface,hugging face transformers|Jupyter|SQL|PostgreSQL=postgres,postgresql,psql|MySQL|MongoDB=mongo|SQLite|Redis|Kafka=apache kafka|Spark=apache spark,pyspark|Airflow=apache airflow|dbt|BigQuery|Snowflake|Java|Kotlin|Scala|Swift|Go=golang|Rust|C|C++|C#=csharp|.NET=dotnet|Ruby|Ruby on Rails=rails|PHP|Laravel|Django|Flask|FastAPI|Spring Boot|GraphQL|Docker|Kubernetes=k8s|Terraform|Ansible|AWS=amazon web services|Google Cloud=gcp,google cloud platform|Azure=microsoft azure|Linux|Bash|Git|GitHub Actions|CI/CD|R|Stata|SPSS|MATLAB|Julia|LaTeX|Excel=microsoft excel,ms excel|Word=microsoft word,ms word|PowerPoint=power point,microsoft powerpoint,ms powerpoint|Microsoft Office=office,ms office,paquete office|Outlook=microsoft outlook|Google Sheets|Google Workspace=g suite|Power BI=powerbi|Tableau|Looker|Google Analytics|QGIS|ArcGIS|Figma|Adobe Photoshop=photoshop|Adobe Illustrator=illustrator|Adobe InDesign=indesign|Adobe Premiere=premiere,premiere pro|Canva|WordPress|Salesforce|HubSpot|Notion|Airtable|Asana|Jira|Slack|SAP|Machine learning=ml|Deep learning|Reinforcement learning=rl|NLP=natural language processing|Computer vision|Large language models=llms,llm|Prompt engineering|Data analysis|Data visualization|Statistics|Econometrics
`;

const NAMES: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split("|")
    .flatMap((row) => {
      const [name = "", others = ""] = row.split("=");
      return [name, ...others.split(",")]
        .filter((alias) => alias !== "")
        .map((alias) => [alias.toLowerCase(), name] as const);
    }),
);

/** Too short, or ordinary words too: a skill only where skills are listed. */
const ONLY_IN_LISTS = new Set(
  "C|R|Go|Swift|Rust|Ruby|Spark|Flask|Looker|Notion|Slack|Bash|Git|Excel|React|Asana|Scala|Julia|Statistics|Jupyter|Airflow|Redis|SAP|ML|Svelte|Word|Outlook|Microsoft Office".split(
    "|",
  ),
);

/** The usual name of a skill, or the text as it is. */
export function skillName(text: string): string {
  return NAMES.get(text.toLowerCase()) ?? text;
}

export function isKnownSkill(text: string): boolean {
  return NAMES.has(text.toLowerCase());
}

/** Known skills named in running text. */
export function skillsIn(text: string): string[] {
  const found: string[] = [];
  for (const name of new Set(NAMES.values())) {
    if (ONLY_IN_LISTS.has(name)) continue;
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = `(?<![\\p{L}\\d.])${escaped}(?![\\p{L}\\d+#]|\\.\\p{L})`;
    if (new RegExp(pattern, "u").test(text)) found.push(name);
  }
  return found;
}

/** Too wide to be told from a sentence: everybody's work has some. */
const TOO_WIDE = new Set(
  "Research|Operations|Coordination|Engineering|Leadership|Strategy|Consulting|Writing|Communications|Finance|Legal|Regulation|Sales|Teaching|Mentoring|Translation|Marketing|Medicine|Negotiation|Procurement|Climate|Advocacy|Facilitation|Recruiting|Spreadsheets|Statistics|Databases|Customer support|Entrepreneurship|Interpretability|Social media|Open source|CRM|GIS".split(
    "|",
  ),
);

/** Fields and crafts that a sentence calls by their full name in either language. */
export function fieldsIn(text: string): string[] {
  return findSkills(text).flatMap(({ skill, start, end }) => {
    const written = foldText(text.slice(start, end));
    const name = [skill.en, skill.es].find((own) => foldText(own) === written);
    return name === undefined || TOO_WIDE.has(skill.key) || name.length < 4
      ? []
      : [name.replace(/^\p{Ll}/u, (first) => first.toUpperCase())];
  });
}
