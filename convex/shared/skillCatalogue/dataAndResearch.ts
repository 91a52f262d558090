/** Numbers, proofs, evidence, and the ways of finding out. */
export const DATA_AND_RESEARCH = `
Excel||microsoft excel,ms excel,pivot tables,tablas dinámicas,vba,macros|Spreadsheets,Google Sheets,Data analysis
Google Sheets|Hojas de cálculo de Google|gsheets,google spreadsheets,apps script|Spreadsheets,Excel,Process automation
Power BI||powerbi,dax|Data visualisation,Excel,SQL
Tableau||looker,looker studio,metabase,data studio|Data visualisation,SQL,Power BI
D3.js||d3,observable,vega,interactive visualisation|Data visualisation,JavaScript
ggplot2||tidyverse,dplyr,shiny|R,Data visualisation,Statistics
BigQuery||snowflake,redshift,data warehouses,data warehousing,almacenes de datos|SQL,Data engineering,Google Cloud
Apache Spark||spark,pyspark,hadoop,databricks|Data engineering,Python,Scala
Data pipelines|flujos de datos|airflow,dbt,etl,elt,dagster,prefect|Data engineering,SQL,Python
Data cleaning|limpieza de datos|data wrangling,data preparation,preparación de datos,data quality,calidad de datos,openrefine|pandas,Data analysis,Spreadsheets
Data governance|gobernanza de datos|data management,gestión de datos,metadata,metadatos,data stewardship|Data protection,Data engineering
Data modelling|modelado de datos|data modeling,entity relationship,database schema design|Databases,SQL,Data engineering
A/B testing|pruebas A/B|split testing,online experiments,experimentación online|Statistics,Experimental methods,Product management
Stata||do-files|Econometrics,Statistics,R
SPSS||ibm spss|Statistics,Survey design
SAS||sas programming|Statistics,R
NVivo||atlas.ti,dedoose,qualitative coding,codificación cualitativa,thematic analysis,análisis temático|Qualitative research,Interviewing
Qualtrics||surveymonkey,google forms,typeform,limesurvey,formularios|Survey design,Data analysis
Mobile data collection|recolección de datos en campo|kobotoolbox,kobo,odk,surveycto,field data collection,relevamientos|Survey design,Field research,Monitoring and evaluation
QGIS||open source gis|GIS,Spatial analysis
ArcGIS||esri|GIS,Spatial analysis
Spatial analysis|análisis espacial|geospatial analysis,geostatistics,mapping,cartography,cartografía,mapeo|GIS,QGIS,Statistics
Remote sensing|teledetección|satellite imagery,imágenes satelitales,earth observation,google earth engine|GIS,Spatial analysis,Computer vision
Network analysis|análisis de redes|social network analysis,graph analysis,gephi,teoría de grafos,graph theory|Data analysis,Python,Social sciences
Bayesian statistics|estadística bayesiana|bayesian inference,inferencia bayesiana,bayesian methods,bayes|Statistics,Probabilistic programming,Probability theory
Causal inference|inferencia causal|causal analysis,difference-in-differences,instrumental variables,diferencias en diferencias,dags|Econometrics,Impact evaluation,Statistics
Regression analysis|análisis de regresión|regression,regresión,linear models,modelos lineales,mixed models|Statistics,R,Econometrics
Probability theory|teoría de la probabilidad|probability,probabilidad,stochastic processes,procesos estocásticos|Mathematics,Statistics
Optimisation|optimización|optimization,linear programming,convex optimisation,programación lineal|Mathematics,Operations research
Operations research|investigación operativa|simulation modelling,simulación,queueing,management science|Optimisation,Logistics,Mathematics
Agent-based modelling|modelado basado en agentes|abm,netlogo,agent based simulation,system dynamics,dinámica de sistemas|Operations research,Python,Complex systems
Complex systems|sistemas complejos|complexity science,systems thinking,pensamiento sistémico|Mathematics,Agent-based modelling
Mathematical logic|lógica matemática|logic,lógica,set theory,type theory,proof theory|Mathematics,Formal verification,Philosophy
Number theory|teoría de números|algebra,álgebra,abstract algebra|Mathematics,Cryptography
Mathematical analysis|análisis matemático|calculus,cálculo,differential equations,ecuaciones diferenciales|Mathematics,Physics
Information theory|teoría de la información|coding theory,entropy|Mathematics,Probability theory,Machine learning
Algorithms|algoritmos|data structures,estructuras de datos,competitive programming,programación competitiva|Computer science,Software engineering
Game theory|teoría de juegos|mechanism design,diseño de mecanismos,auction theory|Economics,Decision theory,Mathematics
Decision theory|teoría de la decisión|decision analysis,análisis de decisiones,decision making under uncertainty|Game theory,Philosophy,Forecasting
Judgemental forecasting|pronóstico por juicio|metaculus,prediction markets,mercados de predicción,superforecasting,calibrated forecasting|Forecasting,Bayesian statistics
Reproducible research|investigación reproducible|open science,ciencia abierta,preregistration,replication,prerregistro|Research,Git,Statistics
Systematic review|revisión sistemática|systematic reviews,revisiones sistemáticas,prisma,cochrane|Literature review,Meta-analysis,Academic writing
Meta-analysis|metaanálisis|meta analysis,meta-análisis,evidence synthesis,síntesis de evidencia|Systematic review,Statistics
Randomised controlled trials|ensayos controlados aleatorizados|rct,rcts,randomized controlled trials,field experiments,experimentos de campo|Impact evaluation,Causal inference,Field research
Field research|trabajo de campo|fieldwork,field work,enumerator training,encuestadores,research in the field|Qualitative research,Mobile data collection
Interviewing|entrevistas|user interviews,in-depth interviews,entrevistas en profundidad,focus groups,grupos focales|Qualitative research,User research
Ethnography|etnografía|participant observation,observación participante|Qualitative research,Anthropology
Anthropology|antropología|anthropologist,antropólogo,antropóloga|Social sciences,Ethnography
Sociology|sociología|sociologist,sociólogo,socióloga|Social sciences,Survey design
Political science|ciencia política|politics,ciencias políticas,politólogo,politóloga,political theory|Public policy,International relations,Social sciences
History|historia|historian,historiador,historiadora,archives,archivos históricos|Research,Writing
Behavioural science|ciencias del comportamiento|behavioral science,behavioural economics,economía del comportamiento,nudges|Psychology,Experimental methods,Economics
Cognitive science|ciencia cognitiva|cognition,neurociencia cognitiva,cognitive psychology|Psychology,Neuroscience,Linguistics
Neuroscience|neurociencia|neurociencias,neurobiology,brain imaging,fmri,eeg|Biology,Cognitive science
Cause prioritisation|priorización de causas|cause prioritization,global priorities research,priorities research|Effective altruism,Economics,Cost-effectiveness analysis
Moral philosophy|filosofía moral|ethics,ética,population ethics,applied ethics,ética aplicada|Philosophy,Cause prioritisation
Critical review|revisión crítica|epistemic review,scout mindset,red-team reviewing|Research,Writing,Peer review
Peer review|revisión por pares|refereeing,reviewing papers,arbitraje de artículos|Academic writing,Research
Scientific publishing|publicación científica|journal articles,latex,overleaf,conference papers,bibtex|Academic writing,Research
Desk research|investigación documental|secondary research,background research,osint,open source intelligence,fuentes abiertas|Literature review,Research
Research management|gestión de la investigación|research operations,research programme management,lab management,gestión de laboratorio|Research,Program management,Grant management
Quantitative research|investigación cuantitativa|quantitative methods,métodos cuantitativos,quant research|Statistics,Research design,Data analysis
Mixed methods|métodos mixtos|mixed-methods research|Qualitative research,Quantitative research
Theory of change|teoría del cambio|logic models,logframe,marco lógico,impact mapping|Monitoring and evaluation,Strategy,Program design
Impact measurement|medición de impacto|impact assessment,outcome measurement,kpis,indicadores de impacto|Monitoring and evaluation,Data analysis
Learning and adaptation|aprendizaje y adaptación|meal,after-action reviews,lessons learned,lecciones aprendidas|Monitoring and evaluation,Facilitation
`;
