package io.bihuan.training;

/**
 * How somebody arrived.
 *
 * @param lateMinutes begun minutes after the time to be there; 0 is on time
 */
record Arrival(int lateMinutes) {

    SeatState state() {
        return lateMinutes == 0 ? SeatState.ON_TIME : SeatState.LATE;
    }
}
