import type { Output } from '../../client.ts';

export type ReportInfo = Output<'report.lijst'>[number];
export type Preparation = Output<'report.voorbereiding'>;
