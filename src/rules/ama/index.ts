/** The door of the AMA rules. */
export type * from './facts.ts';
export { FactsError, currentStatements, isPresent, standingStatements, touches, visitDays } from './attendance.ts';
export { type AfwijkingFeit, verzondenWijktAf } from './verzonden.ts';
export { maandDekking } from './coverage.ts';
export { checkOrganisatie, checkPerson, isOverleden } from './check.ts';
export { dimonaUitUiterlijk } from './dimona.ts';
export { herinneringenAfwezig } from './afwezig.ts';
export type { AfwezigHerinnering, AfwezigSoort } from './afwezig.ts';
export { beoordelingenInPeriode, telBeoordelingen } from './beoordeling-telling.ts';
export type { BeoordelingTelling, BeoordelingUitkomst, VervallenBeoordeling } from './beoordeling-telling.ts';
export { gebundeldeRedenen, gemaskeerd, indicatoren } from './indicatoren.ts';
export type { IndicatorFacts, Indicatoren, TerugTermijnen, Wachtlijst } from './indicatoren.ts';
export { START_FASEN, START_STAPPEN, startWijzer } from './start.ts';
export type { StartFase, StartStand, StartStap, StartStapId, StartVraag, StartWijzer, Voornemen } from './start.ts';
export { papierenOp } from './statuut-papieren.ts';
export type { PapierNodig } from './statuut-papieren.ts';
export { kalenderVolgendJaar } from './kalender-kopie.ts';
export type { KalenderVoorstel } from './kalender-kopie.ts';
export { kolomSoort, toetsKolommen } from './kolommen.ts';
export type { KolomOpeningFeit, KolomSoort, KolomToets, Weggelaten } from './kolommen.ts';
export { dossierStand, standOf, VEREISTEN } from './dossier.ts';
export type { DossierStand, Requirement, RequirementGroup, Stand } from './dossier.ts';
export { beoordelingVan } from './evaluatie.ts';
export type { BeoordelingStand } from './evaluatie.ts';
export { identificatieVolledig } from './identificatie.ts';
export { indienPeriode, inKwartaal, kwartaalKey } from './kwartaal.ts';
export type { Kwartaal } from './kwartaal.ts';
export { countHalves, droppedDays, halvesOfParts, plannedDays, planKnown, rustOp } from './planning.ts';
export type { Planbaar, PlannedDay, PlannedPart, PlanningCalendar, RustReden } from './planning.ts';
export { deelOpIngebruikname, isAfgehandeld } from './ingebruikname.ts';
export type { IngebruiknameContext, Tijdsdeling } from './ingebruikname.ts';
export { amaSince, label, regime, splitsVerblijf } from './overgang.ts';
export type { GesplitstVerblijf } from './overgang.ts';
export { maximumOf, onkostenJaar } from './onkosten.ts';
export type { Maximum, OnkostenJaar } from './onkosten.ts';
export { volgendContact } from './werkpost.ts';
export { type BijlageFeit, type BijlageFout, bijlageSoort, toetsBijlage } from './wvg-bijlage.ts';
export { erkenningTot, wvgMaand, wvgUren } from './wvg.ts';
export type { WvgMaand, WvgUren } from './wvg.ts';
export { arbeidszorgPerDeelnemer } from './arbeidszorg.ts';
export { calculateFunding, fundingCounter } from './funding/calculate.ts';
export type { FundingCounter, FundingInput } from './funding/calculate.ts';
export type { FundingPerson, OpeningConflict, Presence } from './funding/count.ts';
export type { ContingentReadings, UnitReadings } from './funding/amounts.ts';
export type { ContingentPeriod, ContingentReading, UnitReading, UnitStretch } from './funding/setup.ts';
export type {
  Coverage,
  DerivationStep,
  FundingResult,
  MethodA,
  MethodB,
  PerQuarter,
  StepUnit,
  TrajectResult,
  WithoutInterruptions,
} from './funding/types.ts';
export { countForecast, forecastFunding, forecastOf } from './funding/forecast.ts';
export type { ForecastInput, ForecastResult } from './funding/forecast.ts';
export type { ForecastBase } from './funding/forecast-types.ts';
export type { Assumption } from './funding/forecast-assumptions.ts';
export type { ForecastLine, LineReading } from './funding/forecast-lines.ts';
export type { DayReading, ForecastReading, PerReading } from './funding/forecast-readings.ts';
export { changedBase, lastDayBefore, PLANNED_WEEKDAYS, simulateFunding, UnknownTrajectError } from './funding/simulate.ts';
export type { Change, ReadingDifference, Simulation } from './funding/simulate.ts';
export { deriveForecast, deriveSimulation, UnknownLineError } from './funding/derive-forecast.ts';
export type { Figure } from './funding/derive-forecast.ts';
export { telDagen, telKwartaal } from './funding/quarter.ts';
export type { DagenTotaal, KwartaalTelling, MaandTelling } from './funding/quarter.ts';
