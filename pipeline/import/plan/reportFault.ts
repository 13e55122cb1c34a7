/** Reports a fault of a row at the cell of `field`; `header` picks one of several columns that make up the field. */
export type ReportFault = (field: string, message: string, header?: string) => void
