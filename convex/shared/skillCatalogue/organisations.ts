/** Keeping an organisation, its money, its people and its programmes going. */
export const ORGANISATIONS = `
Office management|gestión de oficina|office manager,facilities,espacios de trabajo,coworking management|Operations,Procurement
Process design|diseño de procesos|process improvement,mejora de procesos,standard operating procedures,sops,process mapping,procedimientos|Operations,Process automation,Knowledge management
Process automation|automatización de procesos|automation,automatización,workflow automation,rpa,scripts para tareas|No-code tools,Process design,Airtable
Airtable||airtable automations,coda,smartsheet|Databases,No-code tools,CRM
Notion||notion workspace,confluence,wikis|Knowledge management,Project management
Salesforce||salesforce nonprofit,npsp|CRM,Data cleaning
HubSpot||mailchimp,activecampaign|CRM,Email marketing
Asana||trello,jira,monday.com,clickup,linear,project management software|Project management,Coordination
Google Workspace||g suite,google docs,google drive,microsoft 365,office 365,paquete office|Operations,IT support
Agile methods|metodologías ágiles|agile,scrum,kanban,scrum master,ágil,sprints|Project management,Product management
OKRs|OKR|objectives and key results,goal setting,objetivos y resultados clave|Strategy,Leadership
Program design|diseño de programas|programme design,program development,fellowship design,diseño de becas|Program management,Theory of change,Curriculum design
Portfolio management|gestión de carteras|programme portfolio,project portfolio|Program management,Strategy
Change management|gestión del cambio|organisational change,cambio organizacional,transformation|Leadership,Strategy
Business analysis|análisis de negocio|business analyst,requirements gathering,relevamiento de requisitos,analista funcional|Product management,Process design
Quality assurance|aseguramiento de calidad|qa,quality control,control de calidad,iso 9001|Process design,Automated testing
Logistics|logística|supply chain,cadena de suministro,shipping,inventory,inventario,distribution|Procurement,Operations
Travel coordination|coordinación de viajes|travel booking,travel arrangements,viajes|Event logistics,Executive assistance
Vendor management|gestión de proveedores|suppliers,proveedores,contractor management|Procurement,Negotiation
Remote team management|gestión de equipos remotos|remote work,distributed teams,trabajo remoto,async work|Leadership,Coordination
Data entry|carga de datos|data capture,record keeping,archivo,administrative tasks,tareas administrativas|Spreadsheets,Operations
Minute taking|redacción de actas|meeting notes,actas,note taking,minutas|Executive assistance,Writing
Board governance|gobierno de directorios|board management,board relations,consejo directivo,nonprofit governance|Strategy,Compliance
Chief of staff work|jefatura de gabinete|chief of staff,right hand,special projects,proyectos especiales|Strategy,Executive assistance,Project management
Organisational strategy|estrategia organizacional|strategic planning,planificación estratégica,annual planning|Strategy,OKRs
Organisation building|creación de organizaciones|starting a nonprofit,founding organisations,nonprofit founding,charity entrepreneurship|Entrepreneurship,Fundraising,Nonprofit law
Talent sourcing|búsqueda de talento|headhunting,sourcing candidates,executive search,talent search|Recruiting,Interview design
Interview design|diseño de entrevistas laborales|hiring processes,work trials,structured interviews,procesos de selección|Recruiting,People operations
Onboarding|incorporación de personal|inducción,new hire onboarding,offboarding|People operations,Knowledge management
Payroll|liquidación de sueldos|payroll administration,sueldos,employer of record|Accounting,People operations
Compensation and benefits|compensaciones y beneficios|benefits administration,salary bands,remuneraciones|People operations,Finance
Performance management|gestión del desempeño|performance reviews,feedback,evaluación de desempeño|People operations,Leadership
Learning and development|capacitación y desarrollo|staff training,l&d,professional development,desarrollo profesional|Teaching,People operations
Organisational culture|cultura organizacional|workplace culture,team building,clima laboral|People operations,Leadership
Diversity and inclusion|diversidad e inclusión|dei,equity,inclusion,equidad de género,perspectiva de género|People operations,Human rights
Community health|cuidado de la comunidad|safeguarding,community safety,wellbeing support,salvaguarda,prevención de violencia|Community building,Conflict resolution
Conflict resolution|resolución de conflictos|mediation,mediación,restorative practices,prácticas restaurativas|Facilitation,Negotiation
Workplace wellbeing|bienestar laboral|mental health support,occupational health,salud ocupacional|People operations,Psychology
Accounting|contabilidad|accountant,contador,contadora,gaap,ifrs,contador público|Bookkeeping,Financial reporting,Finance
Bookkeeping|teneduría de libros|quickbooks,xero,accounts payable,cuentas a pagar,reconciliation,conciliación bancaria|Accounting,Budgeting
Budgeting|presupuestos|budgets,budget management,presupuesto,gestión presupuestaria|Finance,Financial planning
Financial planning|planificación financiera|fp&a,cash flow,flujo de caja,financial forecasting|Budgeting,Financial modelling
Financial modelling|modelos financieros|financial modeling,valuation,valuación,modelado financiero|Excel,Finance,Financial planning
Financial reporting|informes financieros|financial statements,estados contables,balances,reporting to donors|Accounting,Grant management
Auditing|auditoría|audit,internal audit,external audit,auditoría interna,auditor,auditora|Accounting,Compliance
Treasury|tesorería|foreign exchange,cash management,banking,pagos internacionales|Finance,Accounting
Fund accounting|contabilidad de fondos|nonprofit accounting,grant accounting,restricted funds,contabilidad de ong|Accounting,Grant management
Fiscal sponsorship|patrocinio fiscal|fiscal sponsor,fiscal host|Nonprofit law,Fund accounting
Investment analysis|análisis de inversiones|investing,portfolio analysis,equity research,capital markets,mercado de capitales|Finance,Financial modelling
Impact investing|inversión de impacto|esg,sustainable finance,finanzas sostenibles,social bonds|Investment analysis,Impact measurement
Insurance|seguros|insurance operations,actuarial science,actuario,actuaria,ciencias actuariales|Risk management,Statistics
Microfinance|microfinanzas|microcredit,financial inclusion,inclusión financiera,microcréditos|Finance,Global poverty
Grant writing|redacción de propuestas de financiamiento|grant proposals,proposal writing,funding applications,formulación de proyectos,grant applications|Fundraising,Writing,Grant management
Grantmaking|otorgamiento de fondos|grant evaluation,grant investigations,regranting,program officer,evaluación de propuestas|Grant management,Cause prioritisation,Due diligence
Due diligence|debida diligencia|vetting,background checks,organisation evaluation|Grantmaking,Compliance
Charity evaluation|evaluación de organizaciones benéficas|charity research,nonprofit evaluation,givewell-style research|Cost-effectiveness analysis,Grantmaking
Donor relations|relación con donantes|donor stewardship,donor management,fidelización de donantes|Fundraising,CRM
Major gifts|grandes donaciones|major donors,high-net-worth fundraising,grandes donantes|Donor relations,Fundraising
Individual giving|donaciones individuales|crowdfunding,face-to-face fundraising,socios donantes,monthly giving,peer-to-peer fundraising|Fundraising,Email marketing
Corporate partnerships|alianzas con empresas|csr,corporate fundraising,rse,sponsorships,auspicios|Fundraising,Stakeholder engagement
Prospect research|investigación de donantes|funder research,donor research,mapeo de financiadores|Fundraising,Desk research
Philanthropic advising|asesoría filantrópica|donor advising,philanthropy,filantropía|Grantmaking,Donor relations
`;
