package io.bihuan.coverage;

import io.bihuan.coverage.Duty.State;
import java.time.LocalDate;
import java.util.UUID;

/** How duties stand, counted: for the house, for teams, for people. */
public final class Fulfilment {

    private Fulfilment() {}

    /**
     * A duty of the house.
     *
     * @param duty what is asked
     * @param held how often it was held
     * @param coming how often it is scheduled besides, as far as it is still wanting
     * @param state how that stands
     */
    public record Held(Duty duty, int held, int coming, State state) {

        /** How often it is neither held nor scheduled. */
        public int wanting() {
            return Math.max(0, duty.times() - held - coming);
        }
    }

    /**
     * What a team's people were asked and did.
     *
     * @param duty what is asked
     * @param team the team
     * @param people how many people are asked
     * @param done how many of them took part as often as asked
     * @param due how many times together
     * @param held how many of those they took part
     */
    public record Team(Duty duty, UUID team, int people, int done, int due, int held) {}

    /**
     * What one person was asked and did.
     *
     * @param duty what is asked
     * @param staff who
     * @param held how often they took part
     * @param state how that stands
     */
    public record Part(Duty duty, UUID staff, int held, State state) {}

    /**
     * One training that counts.
     *
     * @param sessionId which
     * @param courseCode what was taught
     * @param day on which day
     * @param instructorId who taught
     * @param attended how many of those who are looked at took part
     */
    public record Session(UUID sessionId, String courseCode, LocalDate day, UUID instructorId, int attended) {}
}
