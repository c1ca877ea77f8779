package io.bihuan.timetable.solve;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.time.temporal.ChronoUnit;

/** What is better in a month of training, each with its weight beside the others. */
final class Better {

    private static final HardMediumSoftScore SOFT = HardMediumSoftScore.ONE_SOFT;
    private static final int A_GROUP = 12;
    private static final int LEFT_THE_DESK = 6;
    private static final int TWICE_A_DAY = 4;
    private static final int A_DAY_LATER = 2;

    private final ConstraintFactory factory;

    Better(ConstraintFactory factory) {
        this.factory = factory;
    }

    /** Nobody teaches the same thing three times when twice will do. */
    Constraint fewGroups() {
        return factory.forEach(Gathering.class)
                .penalize(SOFT, gathering -> A_GROUP)
                .asConstraint("few-groups");
    }

    /** Not everybody of a team sits in one room at once. */
    Constraint serviceGoesOn() {
        return factory.forEach(Gathering.class)
                .join(Place.class, equal(Gathering::getGroup, Place::getGroup))
                .groupBy(
                        (gathering, place) -> gathering,
                        (gathering, place) -> place.getPerson().team(),
                        countBi())
                .join(Wishes.class)
                .penalize(SOFT, (gathering, team, there, wishes) -> LEFT_THE_DESK * wishes.tooMany(team, there))
                .asConstraint("service-goes-on");
    }

    /** Nor in two rooms at once. */
    Constraint teamsOneAfterAnother() {
        return factory.forEachUniquePair(Gathering.class, overlapping(Gathering::from, Gathering::until))
                .join(Place.class, equal((one, other) -> one.getGroup(), Place::getGroup))
                .join(
                        Place.class,
                        equal((one, other, place) -> other.getGroup(), Place::getGroup),
                        equal(
                                (one, other, place) -> place.getPerson().team(),
                                place -> place.getPerson().team()))
                .penalize(SOFT)
                .asConstraint("teams-one-after-another");
    }

    /** A day has one training for a person rather than two. */
    Constraint onceADay() {
        return factory.forEach(Gathering.class)
                .join(Place.class, equal(Gathering::getGroup, Place::getGroup))
                .groupBy(
                        (gathering, place) -> place.getPerson(),
                        (gathering, place) -> gathering.getSlot().day(),
                        countBi())
                .filter((person, day, times) -> times > 1)
                .penalize(SOFT, (person, day, times) -> TWICE_A_DAY * (times - 1))
                .asConstraint("once-a-day");
    }

    /** The month is even: a day has few gatherings rather than many. */
    Constraint spread() {
        return factory.forEach(Gathering.class)
                .groupBy(gathering -> gathering.getSlot().day(), count())
                .penalize(SOFT, (day, times) -> times * times)
                .asConstraint("spread");
    }

    /** The supervisor teaches the week's least hours (P-06). */
    Constraint supervisorTeaches() {
        return factory.forEach(Gathering.class)
                .groupBy(
                        Gathering::getTeacher,
                        gathering -> gathering.getSlot().week(),
                        sum(gathering -> gathering.getGroup().topic().minutes()))
                .join(Wishes.class)
                .filter((teacher, week, minutes, wishes) -> wishes.supervisors().contains(teacher.id()))
                .reward(SOFT, (teacher, week, minutes, wishes) -> Math.min(minutes, wishes.supervisorMinutes()))
                .asConstraint("supervisor-teaches");
    }

    /** What answers a need comes early. */
    Constraint needsFirst() {
        return factory.forEach(Gathering.class)
                .filter(gathering -> gathering.getGroup().topic().urgent())
                .penalize(
                        SOFT,
                        gathering -> A_DAY_LATER
                                * (int) ChronoUnit.DAYS.between(
                                        gathering
                                                .getGroup()
                                                .topic()
                                                .slots()
                                                .getFirst()
                                                .day(),
                                        gathering.getSlot().day()))
                .asConstraint("needs-first");
    }

    /** The teaching is shared. */
    Constraint teachingShared() {
        return factory.forEach(Gathering.class)
                .groupBy(
                        Gathering::getTeacher,
                        sum(gathering -> gathering.getGroup().topic().minutes()))
                .penalize(SOFT, (teacher, minutes) -> (minutes / 60) * (minutes / 60) / 2)
                .asConstraint("teaching-shared");
    }

    /** A draft that people know stays, as far as it can. */
    Constraint draftKept() {
        return factory.forEachIncludingUnassigned(Gathering.class)
                .penalize(SOFT, gathering -> 4 * gathering.changes())
                .asConstraint("draft-kept");
    }

    /** So do the seats. */
    Constraint seatsKept() {
        return factory.forEachIncludingUnassigned(Place.class)
                .filter(Place::moved)
                .penalize(SOFT)
                .asConstraint("seats-kept");
    }
}
