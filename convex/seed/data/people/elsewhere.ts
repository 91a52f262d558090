import type { SamplePerson } from "../../samplePerson";

/** Sample people of Africa, Asia, Europe and North America. */
export const elsewherePeople: readonly SamplePerson[] = [
  {
    handle: "amara.okoye",
    name: "Amara Okoye",
    locale: "en",
    memberships: { "lumbre-collective": "member" },
    headline: "Teacher turned community organiser",
    city: "Nairobi",
    country: "KE",
    timeZone: "Africa/Nairobi",
    languages: { en: "native", sw: "fluent", fr: "conversational" },
    education: [
      {
        school: "Kenyatta University",
        degree: "Bachelor of Education",
        field: "Mathematics and Geography",
        startYear: 2012,
        endYear: 2016,
        description: "",
      },
    ],
    work: [
      {
        title: "Community organiser",
        organisation: "A network of public libraries",
        start: "2020-02",
        end: "",
        description:
          "I run monthly gatherings for teachers in five districts, train volunteer facilitators and report with spreadsheets that funders understand. Started a peer group for forty local leaders.",
      },
      {
        title: "Mathematics teacher",
        organisation: "A public secondary school",
        start: "2016-09",
        end: "2020-01",
        description:
          "Classes of sixty. Introduced an offline learning app on shared phones and evaluated it with a university team.",
      },
    ],
    skills: {
      strong: ["Facilitation", "Community building", "Teaching", "Training"],
      working: [
        "Monitoring and evaluation",
        "Project management",
        "Spreadsheets",
        "Public speaking",
      ],
      learning: ["AI policy", "Grant writing"],
    },
    interests: [
      "Education technology",
      "Local groups",
      "AI policy in Africa",
      "Effective giving",
    ],
    goals:
      "Help people across Africa who want to work on global problems to find each other and to stay.",
    seeking:
      "A community or programme role, remote or in Nairobi, where I support leaders rather than run everything myself.",
    preferences: {
      kinds: ["community", "policy"],
      commitments: ["fullTime", "partTime"],
      workplaces: ["remote", "hybrid", "onsite"],
      places: ["KE"],
      levels: ["mid", "senior"],
      workPermissions: ["KE"],
    },
  },
  {
    handle: "priya.raman",
    name: "Priya Raman",
    locale: "en",
    memberships: {},
    headline:
      "Master's student in machine learning, working on multilingual safety",
    city: "Bengaluru",
    country: "IN",
    timeZone: "Asia/Kolkata",
    languages: { en: "fluent", ta: "native", hi: "fluent" },
    education: [
      {
        school: "Indian Institute of Science",
        degree: "Master of Technology",
        field: "Artificial Intelligence",
        startYear: 2024,
        description:
          "Thesis on refusal behaviour in Tamil and Hindi, with steering vectors.",
      },
    ],
    work: [
      {
        title: "Research intern",
        organisation: "A speech start-up",
        start: "2023-06",
        end: "2024-05",
        description:
          "Fine-tuned and evaluated speech models in PyTorch for four Indian languages. Recruited annotators and measured how far they agreed.",
      },
      {
        title: "Course facilitator",
        organisation: "University AI safety group",
        start: "2024-09",
        end: "",
        description:
          "I facilitate two groups of eight students a week and run the reading list.",
      },
    ],
    skills: {
      strong: ["Python", "PyTorch"],
      working: [
        "Fine-tuning",
        "Annotation projects",
        "Statistics",
        "Facilitation",
        "Git",
      ],
      learning: ["Mechanistic interpretability", "Red teaming"],
    },
    interests: [
      "Multilingual safety",
      "Interpretability",
      "AI safety education",
    ],
    goals:
      "Publish my thesis at a workshop and find out within a year whether a PhD or a safety organisation fits me better.",
    seeking:
      "A research internship, fellowship or associate position; I can move for a summer, and need a visa outside India.",
    preferences: {
      kinds: ["research", "engineering", "community"],
      commitments: ["internship", "fellowship", "partTime", "fullTime"],
      workplaces: ["remote", "hybrid", "onsite"],
      places: ["IN", "GB", "CH"],
      levels: ["student", "entry"],
      workPermissions: ["IN"],
      noWorkPermissions: ["GB", "CH", "US", "EU"],
    },
  },
  {
    handle: "jonas.lindqvist",
    name: "Jonas Lindqvist",
    locale: "en",
    memberships: {},
    headline: "Security engineer: cloud, detection and a little hardware",
    city: "Berlin",
    country: "DE",
    timeZone: "Europe/Berlin",
    languages: { sv: "native", en: "fluent", de: "conversational" },
    education: [
      {
        school: "KTH Royal Institute of Technology",
        degree: "Master of Science",
        field: "Computer Security",
        startYear: 2010,
        endYear: 2015,
        description: "Thesis on remote attestation for virtual machines.",
      },
    ],
    work: [
      {
        title: "Staff security engineer",
        organisation: "A European cloud provider",
        start: "2019-01",
        end: "",
        description:
          "Led the design of confidential computing for customer workloads. Run red-team exercises with a crew of five and write the reports that get things fixed. Rust and Go every week.",
      },
      {
        title: "Detection engineer",
        organisation: "A bank",
        start: "2015-09",
        end: "2018-12",
        description:
          "Built detection for insider threats and lateral movement in Linux fleets; on call every fourth week.",
      },
    ],
    skills: {
      strong: [
        "Rust",
        "Go",
        "Linux",
        "Cloud security",
        "Red teaming",
        "Threat modelling",
      ],
      working: [
        "Kubernetes",
        "Terraform",
        "Confidential computing",
        "Python",
        "Leading a team",
      ],
      learning: ["Machine learning operations", "Formal verification"],
    },
    interests: ["AI security", "Model weight security", "AI control"],
    goals:
      "Make it hard to steal the most dangerous models, at an organisation that publishes what it learns.",
    seeking:
      "A senior security role for AI labs or a safety organisation, in Berlin, Zürich or remote in Europe.",
    preferences: {
      kinds: ["engineering", "research"],
      commitments: ["fullTime"],
      workplaces: ["remote", "hybrid", "onsite"],
      places: ["DE", "CH", "EU"],
      levels: ["senior", "lead"],
      workPermissions: ["EU"],
      minimumPay: { amount: 90000, currency: "EUR", period: "year" },
    },
  },
  {
    handle: "hannah.brooks",
    name: "Hannah Brooks",
    locale: "en",
    memberships: {},
    headline: "Science writer and editor",
    city: "London",
    country: "GB",
    timeZone: "Europe/London",
    languages: { en: "native", fr: "conversational" },
    education: [
      {
        school: "University of Edinburgh",
        degree: "Bachelor of Science",
        field: "Physics",
        startYear: 2009,
        endYear: 2013,
        description: "",
      },
      {
        school: "City, University of London",
        degree: "Master of Arts",
        field: "Science Journalism",
        startYear: 2013,
        endYear: 2014,
        description: "",
      },
    ],
    work: [
      {
        title: "Senior editor",
        organisation: "A science magazine",
        start: "2019-03",
        end: "",
        description:
          "I commission and edit features on computing and biology, and edit abstracts and figures with researchers. Built two interactive explanations with a data visualisation team. My portfolio has some three hundred pieces, from epidemics to chips.",
      },
      {
        title: "Communications officer",
        organisation: "A medical research charity",
        start: "2014-10",
        end: "2019-02",
        description:
          "Media, crisis communication during a vaccine scare, and training scientists as spokespeople.",
      },
    ],
    skills: {
      strong: [
        "Science writing",
        "Editing",
        "Journalism",
        "Crisis communication",
      ],
      working: [
        "Communications",
        "Media relations",
        "Data visualisation",
        "Newsletter writing",
        "Policy briefs",
      ],
      learning: ["Machine learning basics", "Python"],
    },
    interests: ["AI safety communication", "Biosecurity", "Public trust"],
    goals:
      "Help careful research to be understood by the people it concerns, before the headlines do it worse.",
    seeking:
      "A writing or communications role at a research or policy organisation, in London or remote in Europe.",
    preferences: {
      kinds: ["communications", "policy"],
      commitments: ["fullTime", "contract", "partTime"],
      workplaces: ["remote", "hybrid"],
      places: ["GB"],
      levels: ["mid", "senior"],
      workPermissions: ["GB"],
      noWorkPermissions: ["US", "EU"],
    },
  },
  {
    handle: "daniel.whitfield",
    name: "Daniel Whitfield",
    locale: "en",
    memberships: {},
    headline: "Epidemiologist interested in early warning and policy",
    city: "Boston",
    country: "US",
    timeZone: "America/New_York",
    languages: { en: "native", es: "conversational" },
    education: [
      {
        school: "Boston University",
        degree: "PhD",
        field: "Epidemiology",
        startYear: 2014,
        endYear: 2019,
        description:
          "Dissertation on anomaly detection in delayed surveillance data.",
      },
    ],
    work: [
      {
        title: "Epidemiologist",
        organisation: "A state department of public health",
        start: "2019-08",
        end: "",
        description:
          "Statistics for noisy and delayed data, in R and Python, in production. Led the modelling cell in two outbreak responses and briefed officials daily. Manage three analysts.",
      },
      {
        title: "Volunteer forecaster",
        organisation: "A public forecasting tournament",
        start: "2021-01",
        end: "",
        description:
          "Top two per cent over three seasons on questions of public health.",
      },
    ],
    skills: {
      strong: [
        "Epidemiology",
        "Statistics",
        "R",
        "Public health",
        "Briefing officials",
      ],
      working: [
        "Python",
        "Metagenomics",
        "Forecasting",
        "Leading a team",
        "Policy writing",
      ],
      learning: ["AI policy", "Rust"],
    },
    interests: [
      "Biosecurity",
      "Pandemic preparedness",
      "Forecasting",
      "AI and biology",
    ],
    goals:
      "Make the next pandemic visible two weeks earlier than the last one.",
    seeking:
      "A senior research or policy role in biosecurity, in Boston, Washington or remote in the United States.",
    preferences: {
      kinds: ["research", "policy"],
      commitments: ["fullTime", "fellowship"],
      workplaces: ["remote", "hybrid", "onsite"],
      places: ["US"],
      levels: ["senior", "lead"],
      workPermissions: ["US"],
      minimumPay: { amount: 110000, currency: "USD", period: "year" },
    },
  },
];
