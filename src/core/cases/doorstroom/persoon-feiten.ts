/** A doelgroepwerknemer as the doorstroom rules read it. */
import type { DoorstroomPersoon } from '../../../rules/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { dated, day, filled } from '../facts.ts';
import type { Groups, PersonRow, RecordRow } from './tables.ts';
import { trajectFeiten } from './traject-feiten.ts';

/** Employments as doelgroepwerknemer, the first first. */
export function dienstenVan(groups: Groups, personId: string): (RecordRow<'tewerkstelling'> & { van: IsoDate })[] {
  return dated(groups.tewerkstellingen.get(personId))
    .filter(({ doelgroepwerknemer }) => doelgroepwerknemer === true)
    .toSorted((a, b) => (a.van < b.van ? -1 : 1));
}

/** The fraction of the last contract of an employment; 1 without one, never above 1. */
function breukVan(groups: Groups, dienst: RecordRow<'tewerkstelling'>): number {
  const contracts = dated(groups.contracten.get(dienst.persoonId ?? '')).filter(
    ({ tewerkstellingId }) => tewerkstellingId === dienst.id,
  );
  const last = contracts.toSorted((a, b) => (a.van < b.van ? -1 : 1)).at(-1);
  const share = last?.q && last.s ? Number(last.q) / Number(last.s) : 1;
  return share > 0 && share <= 1 ? share : 1;
}

export function persoonFeiten(row: PersonRow, groups: Groups, on: IsoDate): DoorstroomPersoon {
  const { id } = row;
  return {
    id,
    overledenOp: day(row.overledenOp),
    categorie: categorieOp(groups.categorieen.get(id), on),
    tewerkstellingen: dienstenVan(groups, id).map((dienst) => ({
      id: dienst.id,
      van: dienst.van,
      tot: day(dienst.tot),
      breuk: breukVan(groups, dienst),
    })),
    // A provisional change is not in force (DS-11).
    wops: dated(groups.wops.get(id)).flatMap((each) =>
      each.loonpremie === null || each.voorlopig === true
        ? []
        : [{ id: each.id, van: each.van, tot: day(each.tot), loonpremie: each.loonpremie, graad: each.graad }],
    ),
    evaluaties: (groups.evaluaties.get(id) ?? []).map(evaluatieFeit),
    pop: popFeiten(row, groups),
    trajecten: (groups.trajecten.get(id) ?? []).map((traject) => trajectFeiten(traject, groups)),
  };
}

function categorieOp(rows: readonly RecordRow<'doelgroepcategorie'>[] | undefined, on: IsoDate): DoorstroomPersoon['categorie'] {
  const running = dated(rows).filter(({ van, tot }) => van <= on && (tot === null || tot >= on));
  return running.toSorted((a, b) => (a.van < b.van ? -1 : 1)).at(-1)?.categorie ?? null;
}

function evaluatieFeit(row: RecordRow<'evaluatie'>): DoorstroomPersoon['evaluaties'][number] {
  const beroep = {
    gevraagdOp: day(row.heroverwegingGevraagdOp),
    resultaatVerzondenOp: day(row.heroverwegingVerzondenOp),
    arbeidsrechtbankOp: day(row.arbeidsrechtbankOp),
    uitspraakOp: day(row.uitspraakOp),
  };
  return {
    id: row.id,
    aanvraag:
      row.aanvraagOp === null
        ? null
        : {
            datum: row.aanvraagOp as IsoDate,
            door: row.aanvraagDoor ?? 'maatwerkbedrijf',
            medischeReden: row.medischeReden ?? false,
            attest: row.attest ?? false,
          },
    geplandOp: day(row.geplandOp),
    stukken: { pop: day(row.popOverhandigdOp), bedrijfsinformatie: day(row.formulierOp), gesprek: day(row.gesprekOp) },
    beslissing:
      row.beslissingOp === null
        ? null
        : {
            datum: row.beslissingOp as IsoDate,
            uitkomst: row.uitkomst,
            wop: row.wopLoonpremie === null ? null : { loonpremie: row.wopLoonpremie, graad: row.wopGraad },
            verzondenOp: day(row.beslissingVerzondenOp),
          },
    uitstel: row.uitstelVan === null ? null : { van: row.uitstelVan as IsoDate, tot: day(row.uitstelTot) },
    beroep: Object.values(beroep).every((value) => value === null) ? null : beroep,
  };
}

/** The plan as doelgroepwerknemer: what belongs to a traject of AMA is another plan. */
function popFeiten(row: PersonRow, groups: Groups): DoorstroomPersoon['pop'] {
  const known = filled(row.naam) && filled(row.voornaam);
  const versies = (groups.versies.get(row.id) ?? []).filter(({ trajectId }) => trajectId === null);
  return {
    versies: versies.flatMap((versie) =>
      versie.datum === null
        ? []
        : [
            {
              id: versie.id,
              datum: versie.datum as IsoDate,
              geregistreerdOp: day(versie.geregistreerdOp),
              persoonsgegevens: versie.persoonsgegevens ?? known,
              competenties: (groups.competenties.get(versie.id) ?? []).flatMap((each) =>
                each.soort === null
                  ? []
                  : [
                      {
                        soort: each.soort,
                        huidig: filled(each.huidig) || each.scoreNu !== null,
                        toekomstig: filled(each.gewenst) || each.scoreGewenst !== null,
                      },
                    ],
              ),
              doorstroomresultaat: versie.doorstroomresultaat ?? false,
            },
          ],
    ),
    acties: (groups.acties.get(row.id) ?? []).flatMap(({ id, op, soort, klaarOp }) =>
      op === null || soort === null ? [] : [{ id, datum: op as IsoDate, soort, gedaanOp: day(klaarOp) }],
    ),
    nazichten: (groups.nazichten.get(row.id) ?? []).flatMap(({ id, datum, pop, competentieprofiel }) =>
      datum === null ? [] : [{ id, datum: datum as IsoDate, pop: pop ?? true, competentieprofiel: competentieprofiel ?? true }],
    ),
  };
}
