package io.bihuan.frontdesk;

import java.time.Instant;

/**
 * A talk by video as it is noted afterwards.
 *
 * @param startedAt when it began
 * @param minutes how long it lasted, 1 to 600
 * @param platform what it was held on
 * @param name what the customer is called, or ""
 * @param phone their phone as typed, or ""
 * @param framed whether the agent was seen with head and shoulders whole (N-06)
 * @param link where the recording or the meeting is found, or ""
 * @param about what the customer wanted
 * @param result what came of it
 */
public record VideoTalk(
        Instant startedAt,
        int minutes,
        String platform,
        String name,
        String phone,
        boolean framed,
        Recorded recording,
        String link,
        String about,
        String result) {

    /** Whether it was recorded, and whether the customer agreed. */
    public enum Recorded {
        /** Nobody asked to record it. */
        NONE,
        AGREED,
        DECLINED
    }
}
