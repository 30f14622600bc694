/** Every command, by its first word or two. */
import type { Arguments } from '../arguments.ts';
import type { Outcome } from '../output.ts';
import { copySheetOrderCommand, copySheetResetCommand, copySheetShowCommand } from './copy-sheet.ts';
import { attachAddCommand, attachListCommand, attachRecoverCommand, attachRemoveCommand, attachSaveCommand } from './attach.ts';
import { backupCommand, restoreCommand, verifyCommand } from './backup.ts';
import { callCommand, callListCommand } from './call.ts';
import { checkCommand, checkExplainCommand } from './check.ts';
import { correctionsDecideCommand, correctionsListCommand } from './corrections.ts';
import { demoCommand } from './demo.ts';
import { handoverCommand, takebackCommand } from './doorgeven.ts';
import { fundingCommand } from './funding.ts';
import { importCommand } from './import.ts';
import {
  beginstandListCommand,
  beginstandSetCommand,
  ingebruiknameAnswerCommand,
  ingebruiknameListCommand,
  ingebruiknameSetCommand,
  overgangListCommand,
  overgangSplitCommand,
} from './ingebruikname.ts';
import { initCommand } from './init.ts';
import { lawConfirmCommand, lawGetCommand, lawListCommand, lawSetCommand, lawTakeCommand, rulesListCommand } from './law.ts';
import { lawContradictionsCommand, lawExplainCommand, lawExportCommand } from './law-boek.ts';
import {
  doorstroomListCommand,
  doorstroomStateCommand,
  doorstroomStepCommand,
  evaluationsCommand,
  fillingCommand,
  popCommand,
  qualificationsCommand,
  workersHireCommand,
  workersLeaveCommand,
  workersListCommand,
  workersShowCommand,
} from './maatwerk.ts';
import {
  figuresListCommand,
  figuresSaveCommand,
  fillingLeaveCommand,
  paymentsCommand,
  settlementCommand,
} from './maatwerk-geld.ts';
import { imwCommand, monitoringCommand, movementsCommand } from './monitoring.ts';
import { advanceAddCommand, contingentSetCommand, logoSetCommand } from './organisation.ts';
import { expensesListCommand, expensesSaveCommand, expensesYearCommand } from './onkosten.ts';
import { fundingForecastCommand, fundingSimulateCommand } from './raming.ts';
import { recordAddCommand, recordChangeCommand, recordListCommand, recordRemoveCommand } from './record.ts';
import { personDuplicatesCommand, personMergeCommand, personTimelineCommand } from './person.ts';
import { reportCommand, reportListCommand } from './report.ts';
import { planningCommand, timetableSetCommand, timetableShowCommand, werkpostenCommand } from './rooster.ts';
import { rulesEvaluateCommand, rulesSchemaCommand } from './scenario.ts';
import { templateInspectCommand, templateListCommand, templateMapCommand, templateRemoveCommand } from './template.ts';
import {
  answersListCommand,
  answersSaveCommand,
  sentListCommand,
  sentNoteCommand,
  sentOpenCommand,
  sentSkipCommand,
} from './sent.ts';
import { snoozeCommand, snoozeEndCommand, snoozeListCommand } from './snooze.ts';
import { startGuideCommand } from './traject.ts';
import { werkpostbladCommand } from './werkpostblad.ts';
import {
  calendarCloseCommand,
  calendarCopyCommand,
  deceasedCommand,
  guidesCommand,
  guidesReplaceCommand,
  remindersCommand,
  statusChangeCommand,
  vdabCommand,
} from './verloop.ts';

export type Run = (given: Arguments) => Promise<Outcome>;

const COMMANDS: Readonly<Record<string, Run>> = {
  init: initCommand,
  import: importCommand,
  'check explain': checkExplainCommand,
  check: checkCommand,
  'contingent set': contingentSetCommand,
  'advance add': advanceAddCommand,
  'logo set': logoSetCommand,
  'ingebruikname set': ingebruiknameSetCommand,
  'ingebruikname list': ingebruiknameListCommand,
  'ingebruikname answer': ingebruiknameAnswerCommand,
  'beginstand list': beginstandListCommand,
  'beginstand set': beginstandSetCommand,
  'overgang list': overgangListCommand,
  'overgang split': overgangSplitCommand,
  'funding forecast': fundingForecastCommand,
  'funding simulate': fundingSimulateCommand,
  funding: fundingCommand,
  'timetable show': timetableShowCommand,
  'timetable set': timetableSetCommand,
  planning: planningCommand,
  werkposten: werkpostenCommand,
  'expenses list': expensesListCommand,
  'expenses year': expensesYearCommand,
  'expenses save': expensesSaveCommand,
  'template inspect': templateInspectCommand,
  'template map': templateMapCommand,
  'template list': templateListCommand,
  'template remove': templateRemoveCommand,
  'report list': reportListCommand,
  report: reportCommand,
  'sent list': sentListCommand,
  'sent note': sentNoteCommand,
  'sent skip': sentSkipCommand,
  'sent open': sentOpenCommand,
  'answers list': answersListCommand,
  'answers save': answersSaveCommand,
  'corrections list': correctionsListCommand,
  'corrections decide': correctionsDecideCommand,
  'law list': lawListCommand,
  'law get': lawGetCommand,
  'law set': lawSetCommand,
  'law confirm': lawConfirmCommand,
  'law take': lawTakeCommand,
  'law explain': lawExplainCommand,
  'law contradictions': lawContradictionsCommand,
  'law export': lawExportCommand,
  'rules list': rulesListCommand,
  'rules schema': rulesSchemaCommand,
  'rules evaluate': rulesEvaluateCommand,
  'call list': callListCommand,
  call: callCommand,
  'record list': recordListCommand,
  'record add': recordAddCommand,
  'record change': recordChangeCommand,
  'record remove': recordRemoveCommand,
  'snooze list': snoozeListCommand,
  'snooze end': snoozeEndCommand,
  snooze: snoozeCommand,
  'person timeline': personTimelineCommand,
  'person duplicates': personDuplicatesCommand,
  'person merge': personMergeCommand,
  'traject start-guide': startGuideCommand,
  'workers list': workersListCommand,
  'workers show': workersShowCommand,
  'workers hire': workersHireCommand,
  'workers leave': workersLeaveCommand,
  'doorstroom list': doorstroomListCommand,
  'doorstroom state': doorstroomStateCommand,
  'doorstroom step': doorstroomStepCommand,
  evaluations: evaluationsCommand,
  pop: popCommand,
  'filling leave': fillingLeaveCommand,
  filling: fillingCommand,
  'figures list': figuresListCommand,
  'figures save': figuresSaveCommand,
  settlement: settlementCommand,
  payments: paymentsCommand,
  qualifications: qualificationsCommand,
  monitoring: monitoringCommand,
  movements: movementsCommand,
  imw: imwCommand,
  'status change': statusChangeCommand,
  'guides replace': guidesReplaceCommand,
  guides: guidesCommand,
  vdab: vdabCommand,
  reminders: remindersCommand,
  deceased: deceasedCommand,
  'calendar close': calendarCloseCommand,
  'calendar copy': calendarCopyCommand,
  'copy-sheet show': copySheetShowCommand,
  'copy-sheet order': copySheetOrderCommand,
  'copy-sheet reset': copySheetResetCommand,
  'attach add': attachAddCommand,
  'attach list': attachListCommand,
  'attach save': attachSaveCommand,
  'attach remove': attachRemoveCommand,
  'attach recover': attachRecoverCommand,
  backup: backupCommand,
  verify: verifyCommand,
  restore: restoreCommand,
  handover: handoverCommand,
  takeback: takebackCommand,
  werkpostblad: werkpostbladCommand,
  demo: demoCommand,
};

/** The command of these words, and how many of them name it. */
export function findCommand(words: readonly string[]): { run: Run; words: number } | null {
  for (const count of [2, 1]) {
    const run = words.length >= count ? COMMANDS[words.slice(0, count).join(' ')] : undefined;
    if (run) return { run, words: count };
  }
  return null;
}
