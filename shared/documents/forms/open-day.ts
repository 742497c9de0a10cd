/** Place and day of a signature, the day left to the pen. */
export const openDay = (place: string): string => `${place}, ngày …… tháng …… năm ……`
