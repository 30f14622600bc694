/** Letters to bodies: the OCMW about its permission (AMA-06), VDAB about an assessment that waits (AMA-03). */
import { formatDate } from '../../../../shared/domain/date.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { recordsOf } from '../../records.ts';
import { gatherHerinneringen } from '../../verloop/vdab.ts';
import { recipientName } from '../trajecten.ts';
import { type BuildInput, type ReportDocument, addressOfBody, bodyOf, fileNumber, letterOf } from './build.ts';

/** Asks the OCMW for its permission: for who has leefloon on the day, or will. */
export function ocmwLetters(input: BuildInput): ReportDocument[] {
  const { texts, context } = input;
  const { db } = context.dossier;
  return input.about
    .filter(({ persoon }) => persoon.statuten.some(({ code, tot }) => code === 'LEEFLOON' && (tot === null || tot >= input.on)))
    .map(({ persoon, traject }) => {
      const person = personRow(db, persoon.id);
      const contact = recordsOf(db, 'contactpersoon', { persoonId: person.id }).find(({ rol }) => rol === 'ocmw_assistent');
      const body = bodyOf(db, person.id, 'ocmw');
      const address = body ? addressOfBody(body) : { naam: texts('brief.ocmw.naam'), regels: [] };
      const model = letterOf(input, 'brief-ocmw', {
        sleutel: `dossier-${fileNumber(person)}`,
        geadresseerde: contact?.naam
          ? { naam: address.naam, regels: [texts('brief.tav', { naam: contact.naam }), ...address.regels].slice(0, 5) }
          : address,
        betreft: texts('brief.ocmw.betreft'),
        kenmerk: fileNumber(person),
        blokken: [
          { soort: 'alinea', tekst: texts('brief.ocmw.1', { naam: fullName(person), start: formatDate(traject.start) }) },
          { soort: 'alinea', tekst: texts('brief.ocmw.2') },
          {
            soort: 'invulstrook',
            titel: texts('brief.ocmw.antwoord'),
            velden: ['toelating', 'vanaf', 'tot', 'handtekening'].map((key) => texts(`brief.ocmw.veld.${key}`)),
          },
          { soort: 'alinea', tekst: texts('brief.ocmw.3') },
        ],
        wet: texts('brief.ocmw.wet'),
      });
      return { model, personId: person.id, trajectId: traject.id };
    });
}

/** Reminds VDAB of what was asked in time and still waits: one letter per bemiddelaar. */
export function vdabReminders(input: BuildInput): ReportDocument[] {
  const { texts, context, on } = input;
  const { db } = context.dossier;
  const ids = input.about.map(({ traject }) => traject.id);
  return gatherHerinneringen(context, on, ids).map(({ bemiddelaar, regels }, index) => {
    const vdab = recipientName(db, 'vdab', context.translate('codes.ontvangerKort.vdab'));
    const model = letterOf(input, 'brief-vdab-herinnering', {
      sleutel: `lijst-${index + 1}`,
      geadresseerde: { naam: vdab, regels: bemiddelaar === null ? [] : [texts('brief.tav', { naam: bemiddelaar })] },
      betreft: texts('brief.herinnering.betreft'),
      kenmerk: null,
      blokken: [
        { soort: 'alinea', tekst: texts('brief.herinnering.1') },
        {
          soort: 'lijst',
          items: regels.map((each) =>
            texts('brief.herinnering.regel', {
              naam: fullName(each.persoon),
              nummer: each.vdabNummer ?? texts('brief.herinnering.zonderNummer'),
              gevraagd: formatDate(each.gevraagdOp),
              uiterlijk: formatDate(each.uiterlijk),
            }),
          ),
        },
        { soort: 'alinea', tekst: texts('brief.herinnering.2') },
      ],
      wet: texts('brief.herinnering.wet'),
    });
    return {
      model,
      personId:
        regels.length === 1 ? (input.about.find(({ traject }) => traject.id === regels[0]?.trajectId)?.persoon.id ?? null) : null,
      attention: bemiddelaar,
    };
  });
}
