/** What a POP leaves out, in the few words that a list has room for; the finding itself names each part (DS-35, DS-36). */
import { fillTemplate } from '../../../rules/index.ts';
import type { Translate } from '../../messages.ts';

/** Parts that are one word when they are all missing, the widest first. */
const TOGETHER = [
  ['competenties', ['huidig_generiek', 'huidig_technisch', 'toekomstig_generiek', 'toekomstig_technisch']],
  ['huidig', ['huidig_generiek', 'huidig_technisch']],
  ['toekomstig', ['toekomstig_generiek', 'toekomstig_technisch']],
] as const;

/** @param codes content that the newest version leaves out, as the parameter names it (DS-35) */
export function inhoudOntbreekt(codes: readonly string[], translate: Translate): string[] {
  const found = TOGETHER.find(([, parts]) => parts.every((part) => codes.includes(part)));
  if (found === undefined) return codes.map((inhoud) => fillTemplate('{{inhoud}}', { inhoud }));
  const [word, parts] = found;
  const rest = codes.filter((code) => !parts.some((part) => part === code));
  return [translate(`popCockpit.${word}`), ...inhoudOntbreekt(rest, translate)];
}

/** @param soorten kinds of competences for which this year has no action (DS-36) */
export function actiesOntbreken(soorten: readonly string[], translate: Translate): string[] {
  if (soorten.length > 1) return [translate('popCockpit.acties')];
  return soorten.map((soort) => translate('popCockpit.actie', { soort: fillTemplate('{{soorten}}', { soorten: soort }) }));
}
