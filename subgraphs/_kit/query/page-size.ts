/** Of a list that is asked for without `first` and `last`. */
export const defaultPageSize = 20;
export const largestPage = 100;
