/** Everything about a person apart from their trajecten. */
import type { ReactElement } from 'react';
import { OwnAttachments } from '../../attachments/attachments.tsx';
import { useCan } from '../../app/session.tsx';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { WvgEvaluaties } from './wvg-evaluaties.tsx';
import { WvgBijlage } from './wvg-bijlage.tsx';
import { aanpassing, begeleiding, bemiddelaar, inszNummer, tewerkstelling, wvgOvereenkomst } from '../../records/specs.ts';
import { Confidential, OfPerson, PersoonFacts } from '../traject/editors.tsx';
import { TerugNaarAma } from '../traject/naar-tewerkstelling.tsx';
import { OverlijdenPart } from '../traject/overlijden.tsx';
import type { Persoon } from '../traject/types.ts';
import { DubbelNote } from '../dubbels/dubbels.tsx';
import { PersonCosts } from '../onkosten/person-costs.tsx';
import { Omgeving } from './omgeving.tsx';
import { Taken } from './taken.tsx';

export function PersoonParts({ persoon }: { readonly persoon: Persoon }): ReactElement {
  const { id } = persoon;
  return (
    <>
      <DubbelNote persoonId={id} />
      <div className="columns">
        <div>
          <PersoonFacts persoon={persoon} />
          <OverlijdenPart persoon={persoon} />
          <OfPerson spec={inszNummer} records={persoon.inszNummers} persoonId={id} empty={t('persoon.inszLeeg')} />
          <OfPerson spec={bemiddelaar} records={persoon.bemiddelaars} persoonId={id} />
          <Omgeving persoon={persoon} />
          <Taken persoon={persoon} />
        </div>
        <div>
          <Confidential persoon={persoon} name="statuut" />
          <Confidential persoon={persoon} name="toestemming" />
          <Confidential persoon={persoon} name="maatregel" />
          <OfPerson spec={aanpassing} records={persoon.aanpassingen} persoonId={id} empty={t('record.aanpassing.leeg')} />
          <Confidential persoon={persoon} name="beperking" />
          <Confidential persoon={persoon} name="noodinstructie" />
          <OfPerson spec={wvgOvereenkomst} records={persoon.wvgOvereenkomsten} persoonId={id} />
          {persoon.wvgOvereenkomsten.length > 0 && (
            <>
              <WvgEvaluaties persoon={persoon} />
              <WvgBegeleiding persoon={persoon} />
              <WvgBijlage />
            </>
          )}
          <OwnAttachments persoonId={id} />
          <PersonCosts persoon={persoon} />
          <OfPerson spec={tewerkstelling} records={persoon.tewerkstellingen} persoonId={id} />
          <TerugNaarAma persoon={persoon} />
        </div>
      </div>
    </>
  );
}

/** Who of the house guides in AMA WVG: of the person, since it is no traject. */
function WvgBegeleiding({ persoon }: { readonly persoon: Persoon }): ReactElement {
  return (
    <RecordSection
      spec={begeleiding}
      title={t('verloop.begeleiding.wvg')}
      records={persoon.begeleidingen}
      fixed={{ persoonId: persoon.id, trajectId: null, tewerkstellingId: null }}
      start={{ rol: 'begeleider', van: persoon.wvgOvereenkomsten.at(-1)?.van ?? null }}
      editable={useCan('dossier.schrijven')}
    />
  );
}
