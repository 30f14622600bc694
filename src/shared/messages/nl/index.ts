/** All Dutch texts of the core, by area. The interface adds its own (`ui.json`). */
import core from './core.json' with { type: 'json' };

export const nl = { ...core };
