/** DS-R13: what was settled of a quarter beside the own calculation and the filling (F-21): a check, for who reads what the department paid. */
import { betaalkalender } from '../../../../../rules/index.ts';
import { sees } from '../../../../agenda/doelgroep.ts';
import { personNames } from '../../../../agenda/lines.ts';
import { dayText } from '../../../day-text.ts';
import { decimalComma } from '../../../../reports/format.ts';
import { maatwerkFeiten } from '../../../doorstroom/feiten.ts';
import { afrekeningAnswer } from '../../../onderneming/afrekening.ts';
import { type Namer, invullingAnswer } from '../../../onderneming/invulling.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { fact, table } from './delen.ts';

type Pakket = ReturnType<typeof afrekeningAnswer>['regels'][number]['wop'];

const namer = ({ context }: BuildInput): Namer => {
  const names = personNames(context.dossier.db);
  return (id) => ({ id, ...(names.get(id) ?? { naam: '', voornaam: '', overleden: false }) });
};

/** The filling of each quarter of a year as it counts, with its lines; null where the house does no collectief maatwerk. */
export function yearFilling(input: BuildInput, year: number) {
  const { context, law, on } = input;
  const company = maatwerkFeiten(context.dossier.db, on, sees(context))?.onderneming;
  if (company === undefined || !context.can('financiering.lezen')) return null;
  return { company, kwartalen: invullingAnswer(company, law, year, on, namer(input)).kwartalen };
}

export function settlementCheck(input: BuildInput): ReportDocument[] {
  const { context, law, scope, texts } = input;
  const kwartaal = scope.quarter ?? '';
  const filling = yearFilling(input, Number(kwartaal.slice(0, 4)));
  const quarter = filling?.kwartalen.find((each) => each.kwartaal === kwartaal);
  if (filling === null || quarter === undefined) return [];
  const { company } = filling;
  const { regels, verschil } = afrekeningAnswer(context.dossier.db, company, law, kwartaal, namer(input));
  const model = documentOf(input, 'ds-afrekening', {
    titel: texts('rapport.ds-afrekening.naam'),
    ondertitel: texts('ds.kwartaal', { kwartaal: kwartaal.slice(5), jaar: kwartaal.slice(0, 4) }),
    sleutel: `${kwartaal.slice(0, 4)}-K${kwartaal.slice(5)}`,
    liggend: true,
    blokken: [
      {
        soort: 'feiten',
        paren: [
          fact(input, 'vte', decimalComma(quarter.vte)),
          fact(input, 'grondslag', texts(`ds.grondslag.${quarter.grondslag}`)),
          fact(input, 'contingentVte', comma(quarter.contingent)),
          fact(input, 'invulling', quarter.procent === null ? null : texts('ds.procent', { procent: comma(quarter.procent) })),
          fact(input, 'betaaldOp', paidOn(input, kwartaal)),
        ],
      },
      table(
        input,
        'afrekening',
        [
          ['familienaam', 'text', 20],
          ['voornaam', 'text', 15],
          ['wopEigen', 'text', 20],
          ['wopAfgerekend', 'text', 20],
          ['berekend', 'euro', 14],
          ['afgerekend', 'euro', 14],
          ['verschil', 'euro', 14],
          ['ontbreekt', 'text', 34],
        ],
        regels.map((each) => [
          each.persoon.naam,
          each.persoon.voornaam,
          packageOf(input, each.wop),
          packageOf(input, each.afgerekendeWop),
          each.berekend,
          each.afgerekend,
          each.verschil,
          each.ontbreekt.join(', ') || null,
        ]),
        { totaal: verschil === null ? null : [texts('ds.totaal'), null, null, null, null, null, verschil, null] },
      ),
      table(
        input,
        'invulling',
        [
          ['familienaam', 'text', 24],
          ['voornaam', 'text', 18],
          ['raming', 'average', 16],
          ['cijfer', 'average', 16],
          ['verschilVte', 'average', 16],
          ['telt', 'average', 16],
        ],
        quarter.regels.map(({ persoon, raming, cijfer, verschil: anders, telt }) => [
          persoon.naam,
          persoon.voornaam,
          raming,
          cijfer,
          anders,
          telt,
        ]),
      ),
    ],
  });
  return [{ model, personId: null }];
}

const comma = (value: string | null): string | null => (value === null ? null : decimalComma(value));

function packageOf({ context, texts }: BuildInput, pack: Pakket): string | null {
  if (pack === null) return null;
  const graad = pack.graad === null ? texts('doorstroom.graadOnbekend') : context.translate(`codes.graad.${pack.graad}`);
  return texts('ds.wopKort', { loonpremie: pack.loonpremie, graad });
}

/** The day of payment that the calendar of the lawbook gives for the settlement of this quarter (DS-41). */
function paidOn({ law }: BuildInput, kwartaal: string): string | null {
  const year = Number(kwartaal.slice(0, 4));
  const day = [year, year + 1].flatMap((each) => betaalkalender(law, each)).find((each) => each.kwartaal === kwartaal)?.betaaldOp;
  return dayText(day ?? null);
}
