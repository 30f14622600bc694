/** What people type for a time of day: `9u`, `9.30`, `9:30`, `0930`. Answers `HH:MM`, null when empty, undefined when it is no time. */
export function parseTime(text: string): string | null | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const parts = /^(\d{1,2})(?:\s*[u:.h]\s*(\d{2})?)?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? '0');
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
