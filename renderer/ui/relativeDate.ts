// Dates as one speaks of them: "today", "3 days ago", "20 November", "20 November 2024".
const dayMilliseconds = 86_400_000;
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const wholeDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

function startOfDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** `iso` is an instant or a day; a day (`YYYY-MM-DD`) is meant in the reader's own time zone. Null when it is no date. */
export function relativeDate(iso: string, now: Date): string | null {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00` : iso);
  if (Number.isNaN(date.getTime())) return null;
  const days = Math.round((startOfDay(now) - startOfDay(date)) / dayMilliseconds);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days > 1 && days < 7) return `${days} days ago`;
  return (date.getFullYear() === now.getFullYear() ? dayOfYear : wholeDay).format(date);
}
