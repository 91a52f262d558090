/** Building, steering and testing machines that learn. */
export const LEARNING_MACHINES = `
PyTorch||torch,pytorch lightning|Deep learning,Python,JAX,Distributed training
TensorFlow||keras|Deep learning,PyTorch,Python
JAX||flax|PyTorch,Deep learning,NumPy
scikit-learn||sklearn,scikit learn|Machine learning,pandas,NumPy,Python
pandas||dataframes,polars|Python,NumPy,Data cleaning,Data analysis
NumPy||scipy|Python,pandas,Linear algebra
Jupyter notebooks|cuadernos de Jupyter|jupyter,ipython,colab,google colab|Python,pandas,Data analysis
Hugging Face||huggingface,transformers library,hf transformers|PyTorch,Fine-tuning,Large language models
XGBoost||gradient boosting,lightgbm,catboost|scikit-learn,Machine learning,Statistics
CUDA||gpu programming,programación de gpu,triton kernels,gpu kernels|C++,Distributed training,Performance engineering
Distributed training|entrenamiento distribuido|fsdp,deepspeed,multi-gpu training,model parallelism,ray|PyTorch,CUDA,MLOps
MLOps||ml infrastructure,model deployment,despliegue de modelos,model serving,infraestructura de ml|Docker,Kubernetes,Experiment tracking,Machine learning
Experiment tracking|seguimiento de experimentos|weights & biases,wandb,mlflow,weights and biases|MLOps,Machine learning,Reproducible research
Research engineering|ingeniería de investigación|research engineer,ml research engineering|Machine learning,Software engineering,PyTorch
Fine-tuning|ajuste fino|finetuning,sft,supervised fine-tuning,lora,peft,instruction tuning|Large language models,PyTorch,Hugging Face,RLHF
RLHF||reinforcement learning from human feedback,rlaif,preference learning,reward modelling,reward modeling,aprendizaje por preferencias|Reinforcement learning,Fine-tuning,Large language models
Prompt engineering|ingeniería de prompts|prompting,prompt design,diseño de prompts|Large language models,LLM agents
LLM agents|agentes de IA|ai agents,agentic ai,tool use,agentes autónomos,langchain,agent scaffolding|Large language models,Prompt engineering,AI evaluations
Retrieval-augmented generation|generación con recuperación|rag,vector databases,embeddings,bases vectoriales|Large language models,Search engines,Databases
Model pretraining|preentrenamiento de modelos|pretraining,pre-training,scaling laws,leyes de escala|Distributed training,Large language models,PyTorch
Speech recognition|reconocimiento de voz|asr,speech to text,voz a texto|Natural language processing,Deep learning
Machine translation|traducción automática|mt,neural machine translation|Natural language processing,Translation,Linguistics
Recommender systems|sistemas de recomendación|recommendation systems,recommendations engine,ranking models|Machine learning,Data science
Time series analysis|análisis de series temporales|time series,series de tiempo,series temporales|Statistics,Forecasting,Econometrics
Anomaly detection|detección de anomalías|outlier detection,fraud detection,detección de fraude|Machine learning,Statistics
Robotics|robótica|ros,robots,control systems,teoría de control|Engineering,Reinforcement learning,Computer vision
Generative models|modelos generativos|diffusion models,gans,vae,modelos de difusión|Deep learning,Computer vision,PyTorch
Probabilistic programming|programación probabilística|stan,pymc,pyro,numpyro|Bayesian statistics,Python
Mechanistic interpretability|interpretabilidad mecanicista|mech interp,mechinterp,transformerlens,transformer lens|Interpretability,Sparse autoencoders,Circuit analysis,PyTorch
Sparse autoencoders|autocodificadores dispersos|sae,saes,dictionary learning,superposition|Mechanistic interpretability,PyTorch
Circuit analysis|análisis de circuitos|activation patching,causal tracing,path patching|Mechanistic interpretability,Sparse autoencoders
Activation steering|direccionamiento de activaciones|steering vectors,representation engineering,probing,linear probes|Mechanistic interpretability,Interpretability
Explainable AI|IA explicable|xai,shap,lime,explainability,explicabilidad|Interpretability,Machine learning
Scalable oversight|supervisión escalable|debate,weak-to-strong generalisation,amplification,recursive reward modelling|AI safety,RLHF,AI control
AI control|control de la IA|control protocols,protocolos de control,trusted monitoring|AI safety,Scalable oversight,Red teaming
Alignment theory|teoría del alineamiento|conceptual alignment,inner alignment,outer alignment,goal misgeneralisation|AI safety,Agent foundations,Philosophy
Agent foundations|fundamentos de agentes|embedded agency,corrigibility,corregibilidad|Decision theory,Mathematics,Alignment theory
Deception detection|detección de engaño|deceptive alignment,scheming,sandbagging,model organisms,alineamiento engañoso|AI evaluations,Interpretability,AI control
Chain-of-thought monitoring|monitoreo del razonamiento|cot monitoring,reasoning traces,chain of thought|AI control,Large language models,Deception detection
Red teaming|pruebas adversarias|red-teaming,jailbreaking,jailbreaks,adversarial testing,equipo rojo|AI evaluations,Adversarial robustness,Penetration testing
Adversarial robustness|robustez adversaria|adversarial examples,adversarial attacks,ejemplos adversarios|Red teaming,Machine learning,Deep learning
Dangerous capability evaluations|evaluaciones de capacidades peligrosas|capability evals,dangerous capabilities,capability elicitation,capacidades peligrosas|AI evaluations,Red teaming,Benchmark design
Benchmark design|diseño de benchmarks|benchmarks,benchmarking,test suites for models,inspect ai,lm evaluation harness|AI evaluations,Statistics,Dangerous capability evaluations
Human data collection|recolección de datos humanos|data annotation,data labelling,data labeling,anotación de datos,etiquetado de datos,crowdsourcing|RLHF,Survey design,Data cleaning
Uncertainty estimation|estimación de incertidumbre|calibration,calibración,conformal prediction,uncertainty quantification|Bayesian statistics,Machine learning,Forecasting
Safety cases|casos de seguridad|safety case,assurance cases,structured safety arguments|AI safety,Risk assessment,AI governance
AI incident analysis|análisis de incidentes de IA|incident databases,ai incidents,incidentes de ia|AI safety,Risk assessment,Data analysis
AI auditing|auditoría de IA|algorithm audits,algorithmic auditing,auditoría algorítmica,model audits,conformity assessment|AI evaluations,AI governance,Algorithmic fairness
Algorithmic fairness|equidad algorítmica|ai ethics,ética de la ia,bias in ai,sesgos algorítmicos,responsible ai,ia responsable|AI auditing,Machine learning,Human rights
Privacy-preserving machine learning|aprendizaje automático con privacidad|differential privacy,federated learning,privacidad diferencial,homomorphic encryption|Cryptography,Machine learning,Data protection
Content provenance|procedencia de contenidos|watermarking,deepfake detection,marcas de agua,detección de deepfakes|Computer vision,Disinformation analysis
Model weight security|seguridad de pesos de modelos|securing model weights,hardware security,confidential computing|Security engineering,Cryptography,AI safety
AI risk modelling|modelado de riesgos de la IA|threat models of ai,ai risk modeling,ai threat modelling|AI safety,Risk assessment,Forecasting
AI timelines|horizontes de la IA|ai forecasting,ai progress,trends in ai,tendencias de la ia|Forecasting,AI safety,Data analysis
Digital minds|mentes digitales|ai welfare,ai consciousness,model welfare,conciencia artificial|Philosophy,AI safety
Cooperative AI|IA cooperativa|multi-agent systems,multi-agent safety,sistemas multiagente|Game theory,Reinforcement learning,AI safety
`;
