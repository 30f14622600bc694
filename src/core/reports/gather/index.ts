/** Sources → models: pure, no store, no clock. */
export { type EvaluatieBundel, type GatheredEvaluatie, gatherBundels, gatherEvaluatie, type Signaal } from './evaluatie.ts';
export { gatherFinanciering } from './financiering.ts';
export { gatherJaarafrekening } from './jaar.ts';
export { gatherControleblad, gatherKwartaaloverzicht, quarterLines } from './kwartaal.ts';
