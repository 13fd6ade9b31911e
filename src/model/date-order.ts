/** Which of the two comes first in a date whose day and month are both numbers before the year. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
