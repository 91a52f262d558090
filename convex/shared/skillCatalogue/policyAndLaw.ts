/** Rules, those who make them, and those who argue about them. */
export const POLICY_AND_LAW = `
Policy analysis|análisis de políticas|policy analyst,analista de políticas,policy evaluation,policy research,análisis de políticas públicas|Public policy,Policy writing,Economics
AI regulation|regulación de la IA|ai law,ai legislation,eu ai act,ley de ia,ai act|AI governance,Regulation,Legislative drafting
Compute governance|gobernanza del cómputo|hardware governance,chips policy,semiconductors,semiconductores,compute policy|AI governance,Export controls
Frontier safety policies|políticas de seguridad de frontera|responsible scaling,responsible scaling policies,frontier safety frameworks,compromisos de seguridad|AI governance,Safety cases,Risk assessment
Technical standards|normas técnicas|standards development,standardisation,iso,ieee,nist,cen-cenelec,normalización|Regulation,AI governance,Quality assurance
Technology policy|política tecnológica|tech policy,digital policy,política digital,internet governance,gobernanza de internet|AI governance,Public policy,Data protection
Science policy|política científica|research policy,innovation policy,política de innovación,metascience,metaciencia|Public policy,Research management
Health policy|política sanitaria|health systems policy,políticas de salud|Public health,Public policy
Climate policy|política climática|climate negotiations,carbon markets,mercados de carbono,adaptation policy|Climate,Public policy,Energy policy
Energy policy|política energética|energy transition,transición energética,electricity markets|Climate policy,Economics
Biosecurity policy|política de bioseguridad|biosecurity governance,dual-use research policy,durc,investigación de doble uso|Biosecurity,Public policy,Pandemic preparedness
Nuclear policy|política nuclear|nuclear arms control,nuclear risk,desarme nuclear|Nuclear security,Arms control,International relations
Arms control|control de armas|nonproliferation,no proliferación,disarmament,desarme,autonomous weapons,armas autónomas|Nuclear policy,International law
Export controls|controles de exportación|sanctions,sanciones,trade controls|International relations,Regulation,Compute governance
Cyber policy|política de ciberseguridad|cyber security policy,cyber norms,ciberdefensa|Security engineering,Technology policy
National security|seguridad nacional|defence policy,security studies,estudios de seguridad,política de defensa,intelligence analysis|International relations,Risk assessment
Foreign policy|política exterior|foreign affairs,asuntos exteriores|International relations,Diplomacy
Diplomacy|diplomacia|diplomat,multilateral negotiations,negociaciones multilaterales,track two diplomacy|International relations,Negotiation
United Nations system|sistema de Naciones Unidas|un system,united nations,naciones unidas,onu,multilateral organisations|Diplomacy,International relations
European Union institutions|instituciones de la Unión Europea|brussels,eu policy,european commission,eu affairs,comisión europea|Public policy,Parliamentary affairs
Latin American politics|política latinoamericana|latin america,américa latina,regional integration,mercosur|Political science,International relations
China studies|estudios sobre China|china policy,chinese politics,us-china relations,sinology|International relations,Political science
Legislative drafting|redacción legislativa|drafting legislation,bill drafting,técnica legislativa,proyectos de ley|Legal,Public policy,Parliamentary affairs
Parliamentary affairs|asuntos parlamentarios|congress,parliament,legislative affairs,congreso,asesoría legislativa,legislative staff|Public policy,Government relations
Government relations|relaciones gubernamentales|public affairs,asuntos públicos,lobbying,lobby,institutional relations|Advocacy,Stakeholder engagement
Public administration|administración pública|civil service,gestión pública,government,función pública,public sector|Public policy,Public procurement
Public procurement|contratación pública|licitaciones,tenders,government contracts,compras públicas|Procurement,Public administration
Budget analysis|análisis presupuestario|public budgets,presupuesto público,public finance,finanzas públicas|Finance,Public policy,Economics
Regulatory analysis|análisis regulatorio|regulatory impact assessment,cost-benefit of rules,impacto regulatorio,rulemaking|Regulation,Cost-effectiveness analysis
Competition policy|política de competencia|antitrust,defensa de la competencia,antimonopolio|Economics,Regulation
Trade policy|política comercial|international trade,comercio internacional,comercio exterior|Economics,International relations
Labour policy|política laboral|labor policy,employment policy,future of work,futuro del trabajo|Public policy,Economics
Migration policy|política migratoria|immigration policy,refugee policy,migraciones|Human rights,Public policy
Democratic innovation|innovación democrática|citizens' assemblies,asambleas ciudadanas,deliberative democracy,participatory budgeting,participación ciudadana,polis|Civic technology,Facilitation,Political science
Electoral systems|sistemas electorales|elections,elecciones,voting methods,electoral observation|Political science,Democratic innovation
Urban planning|planificación urbana|urbanism,urbanismo,housing policy,vivienda,transport planning|Public policy,Spatial analysis
Scenario planning|planificación de escenarios|foresight,prospectiva,futures studies,estudios de futuro,horizon scanning|Forecasting,Strategy
Tabletop exercises|ejercicios de simulación|wargaming,war games,simulation exercises,role-playing exercises,simulacros|Scenario planning,Facilitation,Crisis management
Risk assessment|evaluación de riesgos|risk analysis,risk modelling,análisis de riesgos,quantitative risk assessment|Risk management,Forecasting
Risk management|gestión de riesgos|enterprise risk,risk registers,matriz de riesgos|Risk assessment,Compliance
Crisis management|gestión de crisis|emergency response,emergency management,gestión de emergencias,disaster response,respuesta a desastres|Risk management,Coordination,Logistics
Policy communication|comunicación de políticas|op-eds,columnas de opinión,policy outreach,policy advocacy writing|Policy writing,Communications,Advocacy
Coalition building|construcción de coaliciones|alliances,alianzas,coalitions,multi-stakeholder processes,articulación de actores|Advocacy,Stakeholder engagement
Stakeholder mapping|mapeo de actores|power mapping,stakeholder analysis,análisis de actores|Stakeholder engagement,Strategy
Campaigning|campañas|campaign strategy,digital campaigning,campaigner,estrategia de campaña,petitions|Advocacy,Community organising,Social media
Contract law|derecho contractual|contracts,contratos,contract drafting,contract review,contract negotiation|Legal,Negotiation
Corporate law|derecho societario|company law,business law,corporate governance,sociedades,derecho comercial|Legal,Contract law
Nonprofit law|derecho de organizaciones sin fines de lucro|charity law,501(c)(3),ngo registration,asociaciones civiles,fundaciones|Legal,Compliance,Board governance
Employment law|derecho laboral|labour law,labor law,employment contracts|Legal,People operations
Intellectual property|propiedad intelectual|ip law,copyright,patents,patentes,derechos de autor,licensing|Legal,Open source
Data protection|protección de datos|gdpr,privacy law,rgpd,datos personales,data privacy,habeas data|Legal,Privacy engineering,Compliance
Constitutional law|derecho constitucional|constitution,rule of law,estado de derecho|Legal,Human rights law
Administrative law|derecho administrativo|judicial review,administrative procedure|Legal,Regulation
International law|derecho internacional|treaties,tratados,humanitarian law,derecho humanitario,public international law|Legal,Diplomacy
Human rights law|derecho de los derechos humanos|strategic litigation,litigio estratégico,inter-american system,sistema interamericano|Human rights,Legal,Litigation
Environmental law|derecho ambiental|climate litigation,litigio climático|Legal,Environmental science
Criminal law|derecho penal|criminal justice,justicia penal,criminology,criminología|Legal,Human rights
Tax law|derecho tributario|tax,impuestos,taxation,fiscalidad|Legal,Accounting
Immigration law|derecho migratorio|visas,visados,work permits,immigration support,trámites migratorios|Legal,People operations
Liability law|responsabilidad civil|tort law,product liability,insurance law|Legal,Regulation
Litigation|litigio|court proceedings,trial,judicial practice,pleitos|Legal,Legal research
Legal research|investigación jurídica|case law,jurisprudencia,legal analysis,análisis jurídico|Legal,Research
Legal writing|redacción jurídica|legal drafting,briefs,dictámenes,escritos judiciales|Legal,Writing
Compliance|cumplimiento normativo|regulatory compliance,anti-money laundering,kyc,internal controls,controles internos|Legal,Risk management
Access to information|acceso a la información|freedom of information,foia,pedidos de acceso,transparency requests|Civic technology,Journalism
Anti-corruption|lucha contra la corrupción|integrity,integridad pública,accountability,rendición de cuentas|Compliance,Public administration
`;
