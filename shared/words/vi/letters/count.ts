/** A number of things as letters write it: those below 10 with a 0 before them, as the decisions themselves do ("06 nhóm", "05 sản phẩm mẫu"). */
export const count = (number: number): string => String(number).padStart(2, '0')
