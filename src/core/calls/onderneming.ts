/** The house in collectief maatwerk: begeleiders, enclaves, filling, settlement. */
import {
  type Finding,
  begeleiderFindings,
  betaalkalender,
  enclaveFindings,
  huisFindings,
  huisInlichtingen,
  huisTermijnen,
  vervangCijfer,
} from '../../rules/index.ts';
import type { CallName, OutputOf } from '../../shared/contract/index.ts';
import type { ondernemingCalls } from '../../shared/contract/onderneming.ts';
import { type IsoDate, toIsoDate, yearOf } from '../../shared/domain/date.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { sees } from '../agenda/doelgroep.ts';
import { personNames, toLines } from '../agenda/lines.ts';
import { maatwerkFeiten } from '../cases/doorstroom/feiten.ts';
import { begeleiderFeiten } from '../cases/doorstroom/huis-feiten.ts';
import { houseCompetences } from '../cases/doorstroom/pop.ts';
import { houseTables } from '../cases/doorstroom/tables.ts';
import { termijnAnswer } from '../cases/doorstroom/toestand.ts';
import { afrekeningAnswer } from '../cases/onderneming/afrekening.ts';
import { begeleiderKaarten } from '../cases/onderneming/begeleiders.ts';
import { betalingVan, cijfersAnswer, writeCijfers } from '../cases/onderneming/cijfers.ts';
import { dagKeuze, enclaveKaarten, writeDag } from '../cases/onderneming/enclaves.ts';
import { type Namer, invullingAnswer, vertrekAnswer } from '../cases/onderneming/invulling.ts';
import { opvolgers } from '../cases/onderneming/opvolgers.ts';
import { replacements } from '../cases/onderneming/vervangingen.ts';
import { personRow } from '../cases/personen/read.ts';
import { recordsByDay, recordsOf } from '../cases/records.ts';
import { lawOf } from '../law.ts';
import { written } from './written.ts';

type Names = keyof typeof ondernemingCalls & CallName;

const lawbookOf = ({ session, dossier }: CallContext) => lawOf(session.options.resources.lawbook, dossier);

function namer({ dossier }: CallContext): Namer {
  const names = personNames(dossier.db);
  return (id) => ({ id, ...(names.get(id) ?? { naam: '', voornaam: '', overleden: false }) });
}

/** Facts of the company; an empty one where the house does no collectief maatwerk. */
function companyFacts(context: CallContext, on: IsoDate) {
  const facts = maatwerkFeiten(context.dossier.db, on, sees(context))?.onderneming;
  if (!facts) throw new CallFailure('GEEN_MAATWERK');
  return facts;
}

function lines(context: CallContext, findings: readonly Finding[]) {
  return toLines(findings, personNames(context.dossier.db), { law: lawbookOf(context), confidential: sees(context) });
}

export const ondernemingHandlers: Handlers<Names> = {
  'begeleider.kaarten'(context, { op }) {
    const { db } = context.dossier;
    const [law, on] = [lawbookOf(context), op ?? context.today];
    const facts = new Map(begeleiderFeiten(houseTables(db)).map((each) => [each.id, each]));
    return begeleiderKaarten(db, law, on).map((kaart) => ({
      ...kaart,
      bevindingen: lines(context, begeleiderFindings(facts.get(kaart.id)!, law, on)),
    }));
  },

  'enclave.lijst'(context, { op }) {
    const { db } = context.dossier;
    const [law, on] = [lawbookOf(context), op ?? context.today];
    const facts = maatwerkFeiten(db, on, sees(context))?.onderneming;
    return enclaveKaarten(db, law, namer(context)).map((kaart) => {
      const enclaves = facts?.enclaves.filter(({ id }) => id === kaart.id) ?? [];
      // A participant of AMA in this register (AMA-53) is a finding about the person, and stands with the enclave too.
      return {
        ...kaart,
        bevindingen: facts === undefined ? [] : lines(context, enclaveFindings({ ...facts, enclaves }, law, on)),
      };
    });
  },

  'enclave.dagKeuze': ({ dossier }, { enclaveId, datum }) => dagKeuze(dossier.db, enclaveId, toIsoDate(datum)),

  'maatwerk.huis'(context, { op }) {
    const { db } = context.dossier;
    const [law, on] = [lawbookOf(context), op ?? context.today];
    const huis = maatwerkFeiten(db, on, sees(context))?.huis;
    const found = huis === undefined ? [] : [...huisFindings(huis, law, on), ...huisInlichtingen(huis, law, on)];
    return {
      boetes: recordsOf(db, 'boete'),
      vaststellingen: recordsByDay(db, 'vaststelling', 'datum'),
      bewijsstukken: recordsByDay(db, 'bewijsstuk', 'feitOp'),
      wisverzoeken: recordsByDay(db, 'wisverzoek', 'datum'),
      personeelstellingen: recordsByDay(db, 'personeelstelling', 'op'),
      competenties: houseCompetences(db),
      termijnen: huis === undefined ? [] : huisTermijnen(huis, law, on).map(termijnAnswer),
      bevindingen: lines(context, found),
    } as OutputOf<'maatwerk.huis'>;
  },

  'enclave.dag'({ dossier, write }, { reden, ...input }) {
    for (const id of input.personen) personRow(dossier.db, id);
    const { operation } = write((writer) => writeDag(dossier.db, writer, input), { reason: reden ?? null });
    return written(operation, input.enclaveId);
  },

  'maatwerk.invulling'(context, { jaar, op }) {
    const on = op ?? context.today;
    return invullingAnswer(companyFacts(context, on), lawbookOf(context), jaar ?? yearOf(on), on, namer(context));
  },

  'maatwerk.vertrek'(context, { persoonId, laatsteDag: last, vervanging = null }) {
    const laatsteDag = toIsoDate(last);
    const { id } = personRow(context.dossier.db, persoonId);
    const facts = companyFacts(context, laatsteDag);
    if (!facts.werknemers.some((each) => each.id === id)) throw new CallFailure('NIET_GEVONDEN');
    const naam = namer(context);
    return {
      ...vertrekAnswer(facts, lawbookOf(context), { persoonId: id, laatsteDag, vervanging }, naam),
      opvolgers: opvolgers(context.dossier.db, laatsteDag, naam),
    };
  },

  'maatwerk.cijfers': (context, { jaar }) => cijfersAnswer(context.dossier.db, jaar, namer(context)),

  'kwartaalcijfers.bewaar'(context, { reden = null, ...input }) {
    const { operation, value } = context.write((writer) => writeCijfers(context, writer, input, reden), { reason: reden });
    return written(operation, value);
  },

  'maatwerk.afrekening'(context, { kwartaal }) {
    const facts = companyFacts(context, context.today);
    return afrekeningAnswer(context.dossier.db, facts, lawbookOf(context), kwartaal, namer(context));
  },

  'maatwerk.betaalkalender'(context, { jaar }) {
    const noted = recordsByDay(context.dossier.db, 'cmwBetaling', 'datum').map(betalingVan);
    return betaalkalender(lawbookOf(context), jaar).map((each) => ({
      ...each,
      genoteerd: noted.filter((row) => (each.kwartaal === null ? row.jaar === each.jaar : row.kwartaal === each.kwartaal)),
    })) as OutputOf<'maatwerk.betaalkalender'>;
  },

  'cijfer.lijst': ({ dossier }) => replacements(dossier.db),

  'cijfer.vervang'(context, { reden, ...values }) {
    const { today, user } = context;
    const line = { id: '', ...values, reden, door: user.naam, op: today };
    if (vervangCijfer(line).auditregel === null) throw new CallFailure('REDEN_ONTBREEKT', { field: 'reden' });
    const { operation, value } = context.write(
      (writer) => writer.insert('vervanging', { ...values, reden, door: user.naam, op: today }),
      { reason: reden },
    );
    return written(operation, value);
  },
};
