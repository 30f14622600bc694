/** Dutch comes from `shared/messages/nl/reports.json`; the host hands in the lookup (E-34). */

/** @param key key inside the area `reports`: `kolom.insz` · @param params values for `{{name}}` */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;
