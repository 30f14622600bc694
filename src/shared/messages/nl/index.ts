/** All Dutch texts of the core, by area. The interface adds its own (`ui.json`). */
import cli from './cli.json' with { type: 'json' };
import core from './core.json' with { type: 'json' };
import dossier from './dossier.json' with { type: 'json' };
import monitoring from './monitoring.json' with { type: 'json' };
import imports from './import.json' with { type: 'json' };
import ds from './doorstroomrapport.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };

export const nl = {
  ...core,
  cli,
  dossier,
  import: imports,
  reports: { ...reports, ds, monitoring: monitoring.rapporten, rapport: { ...reports.rapport, ...monitoring.rapport } },
  rules,
  shell,
};
