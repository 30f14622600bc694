/** Sources → models: pure, no store, no clock. */
export { type EvaluatieBundel, type GatheredEvaluatie, gatherBundels, gatherEvaluatie, type Signaal } from './evaluatie.ts';
export { gatherFinanciering } from './financiering.ts';
export { gatherJaarafrekening } from './jaar.ts';
export { halvesText } from './days.ts';
export { begeleidersIn, gatherControleblad, gatherKwartaaloverzicht, type QuarterLine, quarterLines } from './kwartaal.ts';
