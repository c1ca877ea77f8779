package io.bihuan.points;

/**
 * What each offence costs, in points taken away (P-11).
 *
 * @param absence not there and not excused
 * @param discipline a remark on discipline
 * @param feedback a feedback form not filled in carefully
 * @param failedFirst failing a test the first time
 * @param failedSecond failing it the second time
 * @param failedThird failing it the third time
 */
record PointsStandard(int absence, int discipline, int feedback, int failedFirst, int failedSecond, int failedThird) {

    int of(Offence offence) {
        return -switch (offence) {
            case ABSENCE -> absence;
            case DISCIPLINE -> discipline;
            case FEEDBACK -> feedback;
            case FAILED_FIRST -> failedFirst;
            case FAILED_SECOND -> failedSecond;
            case FAILED_THIRD -> failedThird;
        };
    }
}
