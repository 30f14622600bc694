/** A new person, with or without INSZ (AMA-39); the same name is shown before, so that nobody is entered twice. */
import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useCall } from '../../client.ts';
import { useSaved } from '../../app/undo.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { CallForm, DateInput, FieldRow, TextInput } from '../../ui/form.tsx';
import { Title } from '../../ui/title.tsx';
import { startAddress } from '../traject/start/stap.ts';
import { factsOf, nameOf, reasonsOf } from '../dubbels/dubbels.tsx';

export function NieuwePersoonScreen(): ReactElement {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const asking = search.get('kandidaat') !== null;
  const starting = search.get('starten') !== null;
  const say = useSaved();
  return (
    <div className="page page--text">
      <div className="page__head">
        <div>
          <Title>{t('persoon.nieuw')}</Title>
          <p className="sub">{t('persoon.nieuwUitleg')}</p>
        </div>
      </div>
      <CallForm
        call="persoon.maak"
        values={{ voornaam: null, naam: null, insz: null, geboortedatum: null, vdabNummer: null, telefoon: null }}
        submit={t('persoon.maken')}
        onCancel={() => void navigate(-1)}
        onDone={({ id, operation }) => {
          say(t('persoon.gemaakt'), operation);
          if (id !== null) void navigate(starting ? startAddress(id) : `/persoon/${id}${asking ? '?kandidaat=1' : ''}`);
        }}
      >
        <FieldRow>
          <TextInput name="voornaam" label={t('persoon.voornaam')} width="line" autoFocus />
          <TextInput name="naam" label={t('persoon.naam')} width="line" />
        </FieldRow>
        <SameName />
        <FieldRow>
          <TextInput name="insz" label={t('persoon.insz')} optional width="line" hint={t('persoon.inszRaad')} />
          <DateInput name="geboortedatum" label={t('persoon.geboortedatum')} optional />
        </FieldRow>
        <FieldRow>
          <TextInput name="vdabNummer" label={t('persoon.vdabNummer')} optional width="line" />
          <TextInput name="telefoon" label={t('persoon.telefoon')} optional width="line" />
        </FieldRow>
      </CallForm>
    </div>
  );
}

const MIN_TYPED = 3;
const SHOWN = 5;

/** Who is already in the file: under this name as it is typed, and who looks like this person by birth date, number or another spelling. */
function SameName(): ReactElement | null {
  const [naam, voornaam, geboortedatum, vdabNummer] = useWatch({ name: ['naam', 'voornaam', 'geboortedatum', 'vdabNummer'] }) as (
    string | null
  )[];
  const text = [voornaam, naam].filter(Boolean).join(' ');
  const asked = (naam ?? '').length >= MIN_TYPED;
  const found = useCall('persoon.zoek', { tekst: text, limiet: SHOWN }, { enabled: asked, keepPrevious: true });
  const day = isIsoDate(geboortedatum ?? '') ? geboortedatum : null;
  const alike = useCall(
    'persoon.dubbels',
    { gegevens: { naam: naam ?? null, voornaam: voornaam ?? null, geboortedatum: day ?? null, vdabNummer: vdabNummer ?? null } },
    { enabled: (asked && (voornaam ?? '') !== '') || (vdabNummer ?? '').length >= MIN_TYPED, keepPrevious: true },
  );
  const likely = alike.data ?? [];
  const known = new Set(likely.map(({ ander }) => ander.persoonId));
  const same = asked ? (found.data ?? []).filter(({ persoonId }) => !known.has(persoonId)) : [];
  if (same.length === 0 && likely.length === 0) return null;
  return (
    <Banner kind="open" icon="warning-fill" title={t('persoon.alInDossier')}>
      <ul>
        {likely.slice(0, SHOWN).map((pair) => (
          <li key={pair.ander.persoonId}>
            <Link to={`/persoon/${pair.ander.persoonId}`}>{nameOf(pair.ander)}</Link>, {factsOf(pair.ander)} · {reasonsOf(pair)}
          </li>
        ))}
        {same.map((person) => (
          <li key={person.persoonId}>
            <Link to={`/persoon/${person.persoonId}`}>
              {person.voornaam} {person.naam}
            </Link>
            {person.geboortedatum !== null && `, ${showDate(person.geboortedatum)}`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
