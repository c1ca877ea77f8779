package io.bihuan.resit;

/** What a standard does with those who fail: the ladder is its choice. */
public enum Ladder {
    /** Training and resits; then the apprenticeship is extended (M-09). */
    APPRENTICESHIP,
    /** Points and individual training, a deadline at the third failure, then a proposal of dismissal (P-11). */
    POINTS;

    /** What the how-manieth failure leads to. */
    NextStep after(int failures, ResitStandard standard) {
        return switch (this) {
            case APPRENTICESHIP -> failures <= standard.resits() ? NextStep.RESIT : NextStep.EXTEND_APPRENTICESHIP;
            case POINTS ->
                failures < standard.failurePoints().size()
                        ? NextStep.RESIT
                        : failures == standard.failurePoints().size() || !standard.proposeDismissal()
                                ? NextStep.MASTER_IN_TIME
                                : NextStep.PROPOSE_DISMISSAL;
        };
    }
}
