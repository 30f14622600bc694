/** The official templates that are kept, and choosing one. */
import { useState, type ReactElement } from 'react';
import { useOpenWanted } from '../../../app/draft-form.tsx';
import { showProblem } from '../../../app/problem.ts';
import { useSaved } from '../../../app/undo.ts';
import { bridge, callCore, useCall, type Output } from '../../../client.ts';
import { capital, showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { FailureBanner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { CallForm, TextInput } from '../../../ui/form.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { draftOf, type Draft } from './draft.ts';
import { TemplateEditor, sjabloonDeel } from './editor.tsx';

type Kept = Output<'sjabloon.lijst'>[number];

export function TemplateList(): ReactElement {
  const list = useCall('sjabloon.lijst', {});
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const choose = async () => {
    setProblem(null);
    try {
      const file = await bridge().pickFile('sjabloon');
      if (file) setDraft(draftOf(await callCore('sjabloon.lees', { bestand: { ref: file.ref } }), file));
    } catch (error) {
      setProblem(error as Error);
    }
  };
  const edit = (id: string) =>
    void callCore('sjabloon.lees', { id })
      .then((beeld) => setDraft(draftOf(beeld, null)))
      .catch(showProblem);
  useOpenWanted(
    (list.data ?? []).map(({ id }) => sjabloonDeel(id, '')),
    (part) => {
      const asked = list.data?.find(({ id }) => sjabloonDeel(id, '') === part);
      if (asked) edit(asked.id);
    },
  );
  return (
    <section className="records" aria-labelledby="k-officieel">
      <div className="h2row">
        <h3 id="k-officieel">{t('sjablonen.officieel')}</h3>
        {draft === null && (
          <span className="end">
            <Button icon="folder-open" onPress={() => void choose()}>
              {t('sjablonen.kies')}
            </Button>
          </span>
        )}
      </div>
      <p className="sub">{t('sjablonen.officieelUitleg')}</p>
      {problem !== null && <FailureBanner error={problem} />}
      {draft !== null && <TemplateEditor draft={draft} onChange={setDraft} onClose={() => setDraft(null)} />}
      <Loaded query={list}>
        {(templates) =>
          templates.length === 0 ? (
            draft === null ? (
              <EmptyState title={t('sjablonen.geen')} />
            ) : null
          ) : (
            <ul className="records__list">
              {templates.map((template) => (
                <TemplateLine key={template.id} template={template} busy={draft !== null} onEdit={() => edit(template.id)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface LineProps {
  readonly template: Kept;
  /** One is being pointed out. */
  readonly busy: boolean;
  readonly onEdit: () => void;
}

function TemplateLine({ template, busy, onEdit }: LineProps): ReactElement {
  const { id, naam, nagekekenOp, rijen, gevuld, weggelaten } = template;
  const [removing, setRemoving] = useState(false);
  const say = useSaved();
  const facts = [
    t('sjablonen.gevuld', { count: gevuld.length }),
    t('sjablonen.plaatsen', { count: rijen }),
    ...(nagekekenOp === null ? [] : [t('sjablonen.nagekeken', { datum: showDate(nagekekenOp) })]),
  ];
  return (
    <li className="records__row">
      <div className="records__line">
        <div>
          <p>{naam}</p>
          <p className="sub">{facts.join(' · ')}</p>
          {weggelaten.map(({ kolom, label, reden }) => (
            <p key={kolom} className="sub">
              {t(`sjablonen.weggelaten.${reden}`, { kolom: capital(label) })}
            </p>
          ))}
        </div>
        {!busy && !removing && (
          <div className="records__acts">
            <Button small icon="pencil-simple" about={naam} onPress={onEdit}>
              {t('actie.wijzigen')}
            </Button>
            <Button small about={naam} onPress={() => setRemoving(true)}>
              {t('sjablonen.weghalen')}
            </Button>
          </div>
        )}
      </div>
      {removing && (
        <CallForm
          call="sjabloon.verwijder"
          values={{ id, reden: null }}
          submit={t('sjablonen.weghalen')}
          onCancel={() => setRemoving(false)}
          onDone={({ operation }) => say(t('sjablonen.weg'), operation)}
        >
          <TextInput name="reden" label={t('veld.reden')} autoFocus />
        </CallForm>
      )}
    </li>
  );
}
