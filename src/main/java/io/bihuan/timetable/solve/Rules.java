package io.bihuan.timetable.solve;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;

/**
 * What must hold in a month of training: rooms and teachers are hard. Whoever cannot come to where they are seated counts
 * as owed, and is taken out of the group in the end ({@link Outcome}). What is merely better stands in {@link Better}.
 */
public class Rules implements ConstraintProvider {

    private static final HardMediumSoftScore HARD = HardMediumSoftScore.ONE_HARD;
    private static final HardMediumSoftScore MEDIUM = HardMediumSoftScore.ONE_MEDIUM;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        var better = new Better(factory);
        return new Constraint[] {
            roomTaken(factory),
            teacherTaken(factory),
            notToBeHad(factory),
            tooFewSeats(factory),
            personInTwoPlaces(factory),
            personAway(factory),
            staffSitsElsewhere(factory),
            teacherAmongTheTaught(factory),
            seatedNowhere(factory),
            groupWithoutTime(factory),
            better.fewGroups(),
            better.serviceGoesOn(),
            better.teamsOneAfterAnother(),
            better.onceADay(),
            better.spread(),
            better.supervisorTeaches(),
            better.needsFirst(),
            better.teachingShared(),
            better.draftKept(),
            better.seatsKept()
        };
    }

    private static BiConstraintStream<Gathering, Gathering> atTheSameTime(ConstraintFactory factory) {
        return factory.forEachUniquePair(Gathering.class, overlapping(Gathering::from, Gathering::until));
    }

    private Constraint roomTaken(ConstraintFactory factory) {
        return factory.forEachUniquePair(
                        Gathering.class, equal(Gathering::getHall), overlapping(Gathering::from, Gathering::until))
                .penalize(HARD, (one, other) -> 10)
                .asConstraint("room-taken");
    }

    private Constraint teacherTaken(ConstraintFactory factory) {
        return atTheSameTime(factory)
                .filter(Gathering::sharesStaff)
                .penalize(HARD, (one, other) -> 10)
                .asConstraint("teacher-taken");
    }

    private Constraint notToBeHad(ConstraintFactory factory) {
        return factory.forEach(Gathering.class)
                .filter(Gathering::impossible)
                .penalize(HARD, gathering -> 10)
                .asConstraint("not-to-be-had");
    }

    private Constraint tooFewSeats(ConstraintFactory factory) {
        return factory.forEach(Gathering.class)
                .join(Place.class, equal(Gathering::getGroup, Place::getGroup))
                .groupBy((gathering, place) -> gathering, countBi())
                .filter((gathering, people) -> people > gathering.getHall().seats())
                .penalize(
                        MEDIUM,
                        (gathering, people) -> Place.LONGEST_OWED
                                * (people - gathering.getHall().seats()))
                .asConstraint("too-few-seats");
    }

    private Constraint personInTwoPlaces(ConstraintFactory factory) {
        return atTheSameTime(factory)
                .join(Place.class, equal((one, other) -> one.getGroup(), Place::getGroup))
                .join(
                        Place.class,
                        equal((one, other, place) -> other.getGroup(), Place::getGroup),
                        equal((one, other, place) -> place.getPerson(), Place::getPerson))
                .penalize(MEDIUM, (one, other, place, same) -> Math.min(place.getWeight(), same.getWeight()))
                .asConstraint("person-in-two-places");
    }

    private Constraint personAway(ConstraintFactory factory) {
        return factory.forEach(Gathering.class)
                .join(
                        Place.class,
                        equal(Gathering::getGroup, Place::getGroup),
                        filtering((gathering, place) -> place.getPerson().away(gathering.getSlot())))
                .penalize(MEDIUM, (gathering, place) -> place.getWeight())
                .asConstraint("person-away");
    }

    private Constraint staffSitsElsewhere(ConstraintFactory factory) {
        return factory.forEach(Gathering.class)
                .join(
                        Gathering.class,
                        overlapping(Gathering::from, Gathering::until),
                        filtering((one, other) -> one != other))
                .join(
                        Place.class,
                        equal((one, other) -> other.getGroup(), Place::getGroup),
                        equal((one, other) -> one.getTeacher(), Place::getPerson))
                .penalize(MEDIUM, (one, other, place) -> place.getWeight())
                .asConstraint("staff-sits-elsewhere");
    }

    private Constraint teacherAmongTheTaught(ConstraintFactory factory) {
        return factory.forEach(Gathering.class)
                .join(
                        Place.class,
                        equal(Gathering::getGroup, Place::getGroup),
                        equal(Gathering::getTeacher, Place::getPerson))
                .penalize(MEDIUM, (gathering, place) -> place.getWeight())
                .asConstraint("teacher-among-the-taught");
    }

    private Constraint seatedNowhere(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Place.class)
                .filter(place -> place.getGroup() == null)
                .penalize(MEDIUM, Place::getWeight)
                .asConstraint("seated-nowhere");
    }

    private Constraint groupWithoutTime(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Gathering.class)
                .filter(gathering -> gathering.getSlot() == null)
                .join(Place.class, equal(Gathering::getGroup, Place::getGroup))
                .penalize(MEDIUM, (gathering, place) -> place.getWeight())
                .asConstraint("group-without-time");
    }
}
