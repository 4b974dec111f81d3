// What a measure is made of. Measures are data: the query builder reads every one alike, and so do the definitions on screen.
import type { Text } from '#kernel/text.ts';
import type {
  AssignmentRow,
  FigureUnit,
  Grain,
  HigherVisitRow,
  ProceedingFigureRow,
  RatingRow,
  RecommendationFigureRow,
  SubmissionRow,
  SupervisionFigureRow,
} from '../contract.ts';

/** What is known of one row of each grain, and can be asked for. */
export interface Fields {
  readonly submission: {
    readonly channel: SubmissionRow['channel'];
    /** Five people or more on one visit 集体访. */
    readonly collective: boolean;
    readonly receivedByLeader: 'city' | 'county';
    /** The matter it opened, or the one that this was joined to, is closed at the time of counting. */
    readonly matterClosed: boolean;
  };
  readonly higherVisit: { readonly level: HigherVisitRow['level'] };
  readonly matter: {
    readonly rated: boolean;
    /** Rated, or the time for rating is over: only then can not rating be told from not yet rating. */
    readonly ratingOver: boolean;
  };
  readonly clock: {
    readonly rule: 'P05-04' | 'P22-08' | 'P05-06' | 'P22-10' | 'P05-08' | 'P22-12';
    readonly state: 'running' | 'met' | 'ended';
    /** Met on the last day that is in time, or before. */
    readonly onTime: boolean;
  };
  readonly rating: { readonly target: 'office' | 'unit'; readonly value: RatingRow['value'] };
  readonly assignment: { readonly way: AssignmentRow['way'] };
  readonly supervision: {
    readonly kind: SupervisionFigureRow['kind'];
    /** It ended because the reply was accepted. */
    readonly accepted: boolean;
  };
  readonly recommendation: {
    readonly kind: RecommendationFigureRow['kind'];
    /** Answered as adopted, wholly or in part. */
    readonly adopted: boolean;
  };
  /** A matter whose opinion supports a claim. */
  readonly execution: { readonly executed: boolean };
  readonly proceeding: {
    readonly kind: ProceedingFigureRow['kind'];
    readonly outcome: NonNullable<ProceedingFigureRow['outcome']>;
  };
  /** A hearing that was held; one that was called or cancelled has no day. */
  readonly hearing: Readonly<Record<never, never>>;
}

/** The day of a row that must fall in the period. */
export interface TimeRoles {
  readonly submission: 'receivedOn';
  readonly higherVisit: 'visitedOn';
  readonly matter: 'closedOn' | 'servedOn';
  readonly clock: 'rawOn';
  readonly rating: 'ratedOn';
  readonly assignment: 'assignedOn';
  readonly supervision: 'issuedOn';
  readonly recommendation: 'issuedOn';
  readonly execution: 'supportedOn';
  readonly proceeding: 'receivedOn' | 'admittedOn' | 'issuedOn';
  readonly hearing: 'heldOn';
}

/** Which rows: for each field named, the values that are counted; fields not named are not looked at. */
export type FilterOf<G extends Grain> = {
  readonly [F in keyof Fields[G]]?: Fields[G][F] extends boolean ? boolean : readonly Fields[G][F][];
};

/** A filter of any grain. */
export type Filter = Readonly<Record<string, boolean | readonly string[] | undefined>>;

/**
 * What the figure is of its rows: their number; the sum of a field; how many in a hundred also pass a second filter;
 * or, of visits to the capital, how many in a hundred of the whole province's, by the superior's circulars.
 */
export type ValueOf<G extends Grain> =
  | 'count'
  | { readonly rate: FilterOf<G> }
  | (G extends 'submission' | 'higherVisit' ? { readonly sum: 'participants' } : never)
  | (G extends 'higherVisit' ? { readonly shareOfProvince: 'batches' | 'participants' } : never);

interface MeasureOf<G extends Grain> {
  readonly id: string;
  readonly name: Text;
  /** What is counted, in words that somebody outside the office understands. */
  readonly definition: Text;
  readonly grain: G;
  readonly timeRole: TimeRoles[G];
  readonly filter: FilterOf<G>;
  readonly value: ValueOf<G>;
  readonly unit: FigureUnit;
}

/** One measure 指标: what it is called, what it counts, and how. */
export type Measure = { [G in Grain]: MeasureOf<G> }[Grain];

/** Whether a figure is a number of things or a part of a hundred. */
export function kindOf(measure: Measure): 'number' | 'rate' {
  return measure.unit === '%' ? 'rate' : 'number';
}
