package io.bihuan.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme and those on it, followed through four points in time.
 *
 * @param name what people call it
 * @param branchId the branch it stays within, or null
 * @param startsOn the programme's first day
 * @param endsOn its last day
 * @param standard the version of the rules that set its points
 * @param members who is followed
 * @param points the four points, in their order
 */
public record Evaluation(
        UUID id,
        UUID programmeId,
        String name,
        @Nullable UUID branchId,
        LocalDate startsOn,
        LocalDate endsOn,
        UUID standard,
        UUID madeBy,
        List<UUID> members,
        List<Point> points) {

    /**
     * A point in time.
     *
     * @param asksAt when people are asked
     * @param readsAt when figures are read
     * @param readFrom the first day of service that is read
     * @param readUntil the day before which reading ends
     * @param surveyId the survey of this point, or null where it was too late or not yet time to ask
     * @param readAt when figures were read, or null
     */
    public record Point(
            Moment moment,
            Instant asksAt,
            Instant readsAt,
            LocalDate readFrom,
            LocalDate readUntil,
            @Nullable UUID surveyId,
            @Nullable Instant readAt) {}

    public Evaluation {
        members = List.copyOf(members);
        points = List.copyOf(points);
    }

    /** One of the four points. */
    public Point point(Moment moment) {
        return points.stream()
                .filter(point -> point.moment() == moment)
                .findFirst()
                .orElseThrow();
    }

    /** What its surveys are known by. */
    String reference(Moment moment) {
        return "evaluation/" + id + "/" + moment;
    }
}
