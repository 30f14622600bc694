/** The lawbook as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. Words come from the catalogue. */
import { formatDate, type IsoDate } from '../../../shared/domain/date.ts';
import type { Regelboek } from '../models/index.ts';
import type { Translate } from '../translate.ts';

type Bron = Regelboek['regels'][number]['bronnen'][number];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
const tag = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes === '' ? '' : ` ${attributes}`}>${content}</${name}>`;
const p = (text: string, kind = ''): string => tag('p', escape(text), kind === '' ? '' : `class="${kind}"`);
const date = (day: string): string => formatDate(day as IsoDate);
const anchor = (id: string): string => `#${encodeURIComponent(id)}`;

/** Only addresses of the web become links. */
const isWeb = (href: string | null): href is string => href !== null && /^https?:\/\//u.test(href);

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2426; --soft: #454e50; --line: #c9c4b8; --accent: #14546b; --warn: #764800; --page: #fff; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6eaea; --soft: #b4bdbd; --line: #4a5254; --accent: #86c3d8; --warn: #e6b566; --page: #161b1c; } }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-family: Georgia, serif; } h2 { margin-top: 3rem; border-bottom: 2px solid var(--accent); font-family: Georgia, serif; }
h3 { margin: 2rem 0 .25rem; font-size: 1.05rem; } .id { color: var(--soft); font-weight: 400; font-size: .85em; } .soft { color: var(--soft); } .warn { color: var(--warn); }
a { color: var(--accent); } dl { display: grid; grid-template-columns: 9rem 1fr; gap: .15rem 1rem; } dt { color: var(--soft); } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; } th, td { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
blockquote { margin: .75rem 0; padding-left: .9rem; border-left: 3px solid var(--line); } blockquote.default { border-color: var(--accent); }
nav ul { columns: 2; } @media print { a { color: inherit; } h3, tr { break-inside: avoid; } }
`;

/** @param t words of `reports.regelboek` */
export function bookHtml(book: Regelboek, t: Translate): string {
  const word = (key: string, params?: Readonly<Record<string, string | number>>): string => t(`regelboek.${key}`, params);
  const parts: readonly [string, string, string][] = [
    ['regels', word('regels'), book.regels.map((rule) => ruleHtml(rule, word)).join('\n')],
    ['waarden', word('waarden'), book.parameters.map((item) => parameterHtml(item, book.regelboekOp, word)).join('\n')],
    ['tegenspraken', word('tegenspraken'), book.tegenspraken.map((item) => contradictionHtml(item, word)).join('\n')],
  ];
  const nav = parts.map(([id, title]) => tag('li', tag('a', escape(title), `href="#${id}"`))).join('');
  const sections = parts.map(([id, title, content]) => tag('section', `${tag('h2', escape(title), `id="${id}"`)}\n${content}`));
  const made = word('uitgave', {
    dag: date(book.regelboekOp),
    versie: book.uitgave.versie,
    datum: date(book.uitgave.datum),
  });
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    tag('title', escape(word('titel'))),
    tag('style', STYLE),
  ].join('\n');
  const main = [tag('h1', escape(word('titel'))), p(made), p(word('beslist'), 'soft'), tag('nav', tag('ul', nav)), ...sections];
  return `<!doctype html>\n<html lang="nl-BE">\n<head>\n${head}\n</head>\n<body>\n<main>\n${main.join('\n')}\n</main>\n</body>\n</html>\n`;
}

type Word = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const title = (text: string, id: string): string =>
  tag('h3', `${escape(text)} ${tag('span', escape(id), 'class="id"')}`, `id="${escape(id)}"`);

function sourceHtml({ titel, href, artikel }: Bron): string {
  const name = isWeb(href) ? tag('a', escape(titel), `href="${escape(href)}" rel="noreferrer"`) : escape(titel);
  return artikel === null ? name : `${name}, ${escape(artikel)}`;
}

const facts = (pairs: readonly (readonly [string, string])[]): string =>
  tag('dl', pairs.map(([term, value]) => `${tag('dt', escape(term))}${tag('dd', value)}`).join(''));

function period(van: string | null, tot: string | null, word: Word): string {
  if (van === null && tot === null) return word('geenDatum');
  if (tot === null) return word('vanaf', { van: date(van ?? '') });
  return van === null ? word('totEnMet', { tot: date(tot) }) : word('vanTot', { van: date(van), tot: date(tot) });
}

const links = (ids: readonly string[]): string => ids.map((id) => tag('a', escape(id), `href="${anchor(id)}"`)).join(', ');

function ruleHtml(rule: Regelboek['regels'][number], word: Word): string {
  const boundaries = rule.grensReden === null ? rule.grenzen : [word('geenGrens', { reden: rule.grensReden })];
  const pairs: (readonly [string, string])[] = [
    [word('soort'), escape(word(`soorten.${rule.soort}`) + (rule.toegepast ? '' : `, ${word('nietToegepast')}`))],
    [word('ernst'), escape(rule.ernst.map((each) => word(`ernsten.${each}`)).join(', '))],
    [word('toegepast'), escape(period(rule.van, rule.tot, word))],
    [word('zekerheid'), escape(rule.zekerheid)],
    [word('bronnen'), rule.bronnen.map(sourceHtml).join('<br>')],
    ...(boundaries.length === 0 ? [] : ([[word('grenzen'), boundaries.map(escape).join('<br>')]] as const)),
    ...(rule.parameters.length === 0
      ? []
      : ([[word('waarden'), rule.parameters.map(({ id, label }) => `${escape(label)} (${links([id])})`).join('<br>')]] as const)),
    ...(rule.tegenspraken.length === 0 ? [] : ([[word('tegenspraak'), links(rule.tegenspraken)]] as const)),
  ];
  const messages = rule.boodschappen.map(({ ernst, tekst }) => tag('li', escape(`${word(`ernsten.${ernst}`)}: ${tekst}`)));
  return [
    title(rule.titel, rule.id),
    p(rule.tekst),
    ...(rule.opmerking === null ? [] : [p(rule.opmerking, 'soft')]),
    ...(rule.beperking === null ? [] : [p(rule.beperking, 'soft')]),
    facts(pairs),
    ...(messages.length === 0 ? [] : [tag('ul', messages.join(''))]),
  ].join('\n');
}

function parameterHtml(item: Regelboek['parameters'][number], on: string, word: Word): string {
  const now = item.nu.waarde ?? word('vulZelfIn');
  const rows = item.waarden.map(({ van, tot, waarde, eigen, ingetrokken, zekerheid, bron, nota }) => {
    const value = [
      escape(waarde ?? word('nietGekend')),
      ...(eigen === null ? [] : [tag('span', escape(`(${word(`eigen.${eigen}`)})`), 'class="soft"')]),
      ...(ingetrokken === null ? [] : [tag('span', escape(word('ingetrokken', { dag: date(ingetrokken) })), 'class="warn"')]),
    ].join(' ');
    const source = `${sourceHtml(bron)}, ${escape(word(`zekerheden.${zekerheid}`))}${nota === null ? '' : `<br>${tag('span', escape(nota), 'class="soft"')}`}`;
    return tag('tr', tag('th', escape(period(van, tot, word)), 'scope="row"') + tag('td', value) + tag('td', source));
  });
  const head = tag(
    'tr',
    ['periode', 'waarde', 'bronEnZekerheid'].map((key) => tag('th', escape(word(key)), 'scope="col"')).join(''),
  );
  const review = item.instelling ? word('keuze') : word('nagekeken', { dag: date(item.nagekekenTot) });
  return [
    title(item.label, item.id),
    p(`${word('opDag', { dag: date(on), waarde: now, stand: word(`standen.${item.nu.stand}`) })} ${review}`),
    tag('p', `${escape(word('gebruiktIn'))} ${links(item.regels)}`, 'class="soft"'),
    ...(item.nota === null ? [] : [p(item.nota, 'soft')]),
    ...(item.vraag === null
      ? []
      : [p(item.aan === null ? item.vraag : `${item.vraag} ${word('vraagAan', { aan: item.aan })}`, 'warn')]),
    tag('table', `${tag('thead', head)}${tag('tbody', rows.join(''))}`),
  ].join('\n');
}

function contradictionHtml(item: Regelboek['tegenspraken'][number], word: Word): string {
  const readings = item.lezingen.map(({ label, tekst, standaard, bronnen }) => {
    const name = tag('b', escape(label)) + (standaard ? ` ${tag('span', escape(`(${word('standaard')})`), 'class="soft"')}` : '');
    const content = `${tag('p', name)}${p(tekst)}${tag('p', bronnen.map(sourceHtml).join('; '), 'class="soft"')}`;
    return tag('blockquote', content, standaard ? 'class="default"' : '');
  });
  return [
    title(item.titel, item.id),
    p(item.vraag),
    ...readings,
    p(word('waarom', { tekst: item.waarom })),
    tag('p', `${escape(word('gebruiktIn'))} ${links(item.regels)}`, 'class="soft"'),
    ...(item.aan === null ? [] : [p(word('beslistDoor', { aan: item.aan }), 'soft')]),
  ].join('\n');
}
