// What the ledgers must add up to: for 2006 the speech, word for word; for 2005 the speech's differences, and
// invented figures where it says nothing.

/** How many, and how many people. */
export interface Count {
  readonly cases: number;
  readonly persons: number;
}

/** The figures of one year. */
export interface YearFigures {
  readonly letters: number;
  readonly individualVisits: number;
  readonly collectiveVisits: Count;
  /** Received by leaders of the city; of one to four people, and of five or more. */
  readonly cityLeaders: { readonly individual: Count; readonly collective: Count };
  /** Received by leaders of the counties, other visits than those. */
  readonly countyLeaders: { readonly individual: Count; readonly collective: Count };
  readonly higherVisits: { readonly province: Count; readonly capital: Count };
  readonly assigned: { readonly cases: number; readonly closed: number };
}

const count = (cases: number, persons: number): Count => ({ cases, persons });

/** The years that the speech compares. */
export const FIGURES: Readonly<Record<2005 | 2006, YearFigures>> = {
  2005: {
    letters: 780,
    individualVisits: 2008,
    collectiveVisits: count(390, 7590),
    cityLeaders: { individual: count(158, 261), collective: count(33, 552) },
    countyLeaders: { individual: count(372, 612), collective: count(97, 1486) },
    higherVisits: { province: count(28, 34), capital: count(15, 18) },
    assigned: { cases: 46, closed: 44 },
  },
  2006: {
    letters: 857,
    individualVisits: 2225,
    collectiveVisits: count(370, 6907),
    cityLeaders: { individual: count(184, 304), collective: count(41, 648) },
    // 546 visits with 2,389 persons; how many of them were collective the speech does not say.
    countyLeaders: { individual: count(436, 720), collective: count(110, 1669) },
    // 50 cases with 61 persons; the parts are invented.
    higherVisits: { province: count(31, 37), capital: count(19, 24) },
    assigned: { cases: 50, closed: 50 },
  },
};

/** January and February 2007: visits to the capital, and the whole province's in the superior's circulars. */
export const CAPITAL_2007 = {
  city: [count(4, 6), count(5, 8)],
  province: [count(24, 29), count(30, 36)],
} as const;
