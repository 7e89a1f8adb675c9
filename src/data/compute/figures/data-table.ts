/** The values of a figure or table as plain rows: what downloads hold and what readers can check. */

export interface DataColumn {
  /** Stable machine name, e.g. `amount_nok`. */
  readonly key: string;
  /** Norwegian heading. */
  readonly label: string;
  /** `nok` is whole kroner, `count` a whole number, `year` four digits, `date` an ISO date that may be partial. */
  readonly type: 'text' | 'nok' | 'count' | 'year' | 'date';
}

export interface DataTable {
  readonly columns: readonly DataColumn[];
  /** One value for each column; null where the source states nothing. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}
