package io.bihuan.conversation;

/** What a customer was told about their wait, in seconds, and how long they waited from then on. */
record ToldWait(String channel, long soonestSeconds, long expectedSeconds, long latestSeconds, long waitedSeconds) {

    long error() {
        return Math.abs(waitedSeconds - expectedSeconds);
    }

    boolean isWithin(long toleranceSeconds) {
        return error() <= toleranceSeconds;
    }

    boolean isInRange() {
        return soonestSeconds <= waitedSeconds && waitedSeconds <= latestSeconds;
    }
}
