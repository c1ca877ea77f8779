package io.bihuan.roster;

/** What came of publishing a roster. */
public sealed interface Publishing {

    /**
     * People have been told.
     *
     * @param people how many heard news
     * @param daysAhead how many days before the first day of the roster
     * @param noticeDays how many days it should have been (H-05)
     */
    record Published(int people, long daysAhead, int noticeDays) implements Publishing {
        /** Whether it was told later than the standard asks. */
        public boolean late() {
            return daysAhead < noticeDays;
        }
    }

    /** Everybody knows already. */
    record NothingNew() implements Publishing {}
}
