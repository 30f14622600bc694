/** Every address of the window. The hash router needs no server; a screen keeps its tab and filter in its address. */
import { Navigate, createHashRouter, useRouteError } from 'react-router';
import type { ReactElement } from 'react';
import { t } from '../i18n.ts';
import { AanwezighedenScreen } from '../screens/aanwezigheden/aanwezigheden.tsx';
import { AdresboekScreen } from '../screens/adresboek/adresboek.tsx';
import { AmaScreen } from '../screens/ama/ama-list.tsx';
import { BegeleidingScreen } from '../screens/begeleiding/begeleiding.tsx';
import { BeheerScreen } from '../screens/beheer/beheer.tsx';
import { BegeleidersPart } from '../screens/beheer/begeleiders.tsx';
import { GebruikersPart } from '../screens/beheer/gebruikers.tsx';
import { IngebruiknamePart } from '../screens/beheer/ingebruikname.tsx';
import { KopiePart } from '../screens/beheer/kopie.tsx';
import { OrganisatiePart } from '../screens/beheer/organisatie.tsx';
import { WeergavePart } from '../screens/beheer/weergave.tsx';
import { DubbelsScreen } from '../screens/dubbels/dubbels.tsx';
import { SamenvoegenScreen } from '../screens/dubbels/samenvoegen.tsx';
import { FinancieringScreen } from '../screens/financiering/financiering.tsx';
import { SjablonenPart } from '../screens/beheer/sjablonen.tsx';
import { StructuurPart } from '../screens/beheer/structuur.tsx';
import { JaarkalenderScreen } from '../screens/jaarkalender/jaarkalender.tsx';
import { KandidatenScreen } from '../screens/kandidaten/kandidaten.tsx';
import { MaatwerkDoorstroomTab } from '../screens/maatwerk/doorstroom-tab.tsx';
import { DienstTab } from '../screens/maatwerk/dienst-tab.tsx';
import { MaatwerkBegeleidersScreen } from '../screens/maatwerk/begeleiders.tsx';
import { EnclavesScreen } from '../screens/maatwerk/enclaves.tsx';
import { DoorstroomLijstScreen } from '../screens/maatwerk/doorstroom-lijst.tsx';
import { EvaluatiesScreen } from '../screens/maatwerk/evaluaties.tsx';
import { MaatwerkFinancieringScreen } from '../screens/maatwerk/financiering.tsx';
import { HuisScreen } from '../screens/maatwerk/huis.tsx';
import { InDienstScreen } from '../screens/maatwerk/in-dienst.tsx';
import { MonitoringScreen } from '../screens/maatwerk/monitoring.tsx';
import { OpvolgingScreen } from '../screens/maatwerk/opvolging.tsx';
import { MaatwerkPopTab } from '../screens/maatwerk/pop-tab.tsx';
import { PopCockpitScreen } from '../screens/maatwerk/pop-cockpit.tsx';
import { OverzichtTab } from '../screens/maatwerk/overzicht-tab.tsx';
import { MaatwerkGeschiedenis, MaatwerkTijdlijn } from '../screens/maatwerk/verleden-tabs.tsx';
import { WerknemerScreen } from '../screens/maatwerk/werknemer.tsx';
import { WerknemersScreen } from '../screens/maatwerk/werknemers.tsx';
import { NoodScreen } from '../screens/nood/nood.tsx';
import { InlezenScreen } from '../screens/inlezen/inlezen.tsx';
import { OpenRijenScreen } from '../screens/inlezen/open-rijen.tsx';
import { NieuwePersoonScreen } from '../screens/persoon/nieuw.tsx';
import { BeginstandScreen } from '../screens/overgenomen/beginstand.tsx';
import { OvergenomenScreen } from '../screens/overgenomen/overgenomen.tsx';
import { OnderdelenScreen } from '../screens/onderdelen/onderdelen.tsx';
import { OnkostenScreen } from '../screens/onkosten/onkosten.tsx';
import { PersoonGegevens, PersoonScreen } from '../screens/persoon/persoon.tsx';
import { PersoonTijdlijn } from '../screens/persoon/tijdlijn-deel.tsx';
import { AntwoordenScreen } from '../screens/rapporten/antwoorden/reeksen.tsx';
import { StrokenScreen } from '../screens/rapporten/antwoorden/stroken.tsx';
import { RegisterDocumentScreen } from '../screens/rapporten/register/document.tsx';
import { RegisterScreen } from '../screens/rapporten/register/register.tsx';
import { RapportScreen } from '../screens/rapporten/rapport.tsx';
import { RapportenScreen } from '../screens/rapporten/rapporten.tsx';
import { RegelboekScreen } from '../screens/regelboek/regelboek.tsx';
import { StappenScreen } from '../screens/stappen/stappen.tsx';
import { DossierTab } from '../screens/traject/dossier-tab.tsx';
import { GegevensTab } from '../screens/traject/gegevens-tab.tsx';
import { GeschiedenisTab } from '../screens/traject/geschiedenis-tab.tsx';
import { PersoonTab } from '../screens/traject/persoon-tab.tsx';
import { PopTab } from '../screens/traject/pop-tab.tsx';
import { StartenScreen } from '../screens/traject/start/starten.tsx';
import { StartwijzerScreen } from '../screens/traject/start/startwijzer.tsx';
import { TijdlijnTab } from '../screens/traject/tijdlijn-tab.tsx';
import { TrajectScreen } from '../screens/traject/traject.tsx';
import { VerloopTab } from '../screens/traject/verloop-tab.tsx';
import { VandaagScreen } from '../screens/vandaag/vandaag.tsx';
import { WerkpostScreen } from '../screens/werkposten/werkpost.tsx';
import { WerkpostenScreen } from '../screens/werkposten/werkposten.tsx';
import { VdabScreen } from '../screens/vdab/vdab.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Gate } from './gate.tsx';

/** A screen that cannot be drawn: what was saved is safe, and there is a way on. */
function Broken(): ReactElement {
  const error = useRouteError();
  const again = (
    <Button small onPress={() => window.location.reload()}>
      {t('fout.opnieuwLaden')}
    </Button>
  );
  return (
    <main className="plain">
      <Banner kind="blok" urgent title={t('fout.schermTitel')} actions={again}>
        {t('fout.scherm')} <span className="xs muted">{error instanceof Error ? error.name : ''}</span>
      </Banner>
    </main>
  );
}

export const createRouter = () =>
  createHashRouter([
    // The gallery of shared parts needs no case file.
    { path: '/onderdelen', element: <OnderdelenScreen />, errorElement: <Broken /> },
    {
      path: '/',
      element: <Gate />,
      errorElement: <Broken />,
      children: [
        { index: true, element: <Navigate to="/vandaag" replace /> },
        { path: 'eerste-stappen', element: <StappenScreen /> },
        { path: 'vandaag', element: <VandaagScreen /> },
        { path: 'ama', element: <AmaScreen /> },
        {
          path: 'ama/:trajectId',
          element: <TrajectScreen />,
          children: [
            { index: true, element: <DossierTab /> },
            { path: 'gegevens', element: <GegevensTab /> },
            { path: 'verloop', element: <VerloopTab /> },
            { path: 'pop', element: <PopTab /> },
            { path: 'persoon', element: <PersoonTab /> },
            { path: 'tijdlijn', element: <TijdlijnTab /> },
            { path: 'geschiedenis', element: <GeschiedenisTab /> },
          ],
        },
        { path: 'maatwerk', element: <WerknemersScreen /> },
        { path: 'maatwerk/in-dienst', element: <InDienstScreen /> },
        { path: 'maatwerk/evaluaties', element: <EvaluatiesScreen /> },
        { path: 'maatwerk/pop', element: <PopCockpitScreen /> },
        { path: 'maatwerk/doorstroom', element: <DoorstroomLijstScreen /> },
        { path: 'maatwerk/begeleiders', element: <MaatwerkBegeleidersScreen /> },
        { path: 'maatwerk/enclaves', element: <EnclavesScreen /> },
        { path: 'maatwerk/opvolging', element: <OpvolgingScreen /> },
        { path: 'maatwerk/monitoring', element: <MonitoringScreen /> },
        { path: 'maatwerk/financiering', element: <MaatwerkFinancieringScreen /> },
        { path: 'maatwerk/huis', element: <HuisScreen /> },
        {
          path: 'maatwerk/:persoonId',
          element: <WerknemerScreen />,
          children: [
            { index: true, element: <OverzichtTab /> },
            { path: 'dienst', element: <DienstTab /> },
            { path: 'pop', element: <MaatwerkPopTab /> },
            { path: 'doorstroom', element: <MaatwerkDoorstroomTab /> },
            { path: 'tijdlijn', element: <MaatwerkTijdlijn /> },
            { path: 'geschiedenis', element: <MaatwerkGeschiedenis /> },
          ],
        },
        { path: 'persoon/nieuw', element: <NieuwePersoonScreen /> },
        {
          path: 'persoon/:persoonId',
          element: <PersoonScreen />,
          children: [
            { index: true, element: <PersoonGegevens /> },
            { path: 'tijdlijn', element: <PersoonTijdlijn /> },
          ],
        },
        { path: 'starten', element: <StartenScreen /> },
        { path: 'persoon/:persoonId/starten', element: <StartwijzerScreen /> },
        { path: 'persoon/:persoonId/samenvoegen/:anderId', element: <SamenvoegenScreen /> },
        { path: 'jaarkalender', element: <JaarkalenderScreen /> },
        { path: 'dubbels', element: <DubbelsScreen /> },
        { path: 'begeleiding', element: <BegeleidingScreen /> },
        { path: 'vdab', element: <VdabScreen /> },
        { path: 'vdab/antwoorden', element: <AntwoordenScreen /> },
        { path: 'vdab/antwoorden/:reeks', element: <StrokenScreen /> },
        { path: 'kandidaten', element: <KandidatenScreen /> },
        { path: 'adresboek', element: <AdresboekScreen /> },
        { path: 'noodinstructies', element: <NoodScreen /> },
        { path: 'aanwezigheden', element: <AanwezighedenScreen /> },
        { path: 'werkposten', element: <WerkpostenScreen /> },
        { path: 'werkposten/:werkpostId', element: <WerkpostScreen /> },
        { path: 'onkosten', element: <OnkostenScreen /> },
        { path: 'inlezen', element: <InlezenScreen /> },
        { path: 'inlezen/open', element: <OpenRijenScreen /> },
        { path: 'rapporten', element: <RapportenScreen /> },
        { path: 'rapporten/register', element: <RegisterScreen /> },
        { path: 'rapporten/register/:documentId', element: <RegisterDocumentScreen /> },
        { path: 'rapporten/:rapportId', element: <RapportScreen /> },
        { path: 'overgenomen', element: <OvergenomenScreen /> },
        { path: 'beginstand', element: <BeginstandScreen /> },
        { path: 'financiering', element: <FinancieringScreen /> },
        { path: 'regelboek', element: <RegelboekScreen /> },
        {
          path: 'beheer',
          element: <BeheerScreen />,
          children: [
            { index: true, element: <Navigate to="/beheer/organisatie" replace /> },
            { path: 'organisatie', element: <OrganisatiePart /> },
            { path: 'ingebruikname', element: <IngebruiknamePart /> },
            { path: 'begeleiders', element: <BegeleidersPart /> },
            { path: 'structuur', element: <StructuurPart /> },
            { path: 'sjablonen', element: <SjablonenPart /> },
            { path: 'gebruikers', element: <GebruikersPart /> },
            { path: 'kopie', element: <KopiePart /> },
            { path: 'weergave', element: <WeergavePart /> },
          ],
        },
        { path: '*', element: <Navigate to="/vandaag" replace /> },
      ],
    },
  ]);
