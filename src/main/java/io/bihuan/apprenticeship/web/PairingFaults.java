package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.Pairing;
import io.bihuan.web.Errors;

/** Says in words why two people were not paired, beside the field that can change it. */
final class PairingFaults {

    private PairingFaults() {}

    static void note(Pairing outcome, Errors errors) {
        switch (outcome) {
            case Pairing.Paired _ -> {}
            case Pairing.SamePerson() -> errors.add("mentor", "apprenticeship.fault.same");
            case Pairing.NoMentor() -> errors.add("mentor", "apprenticeship.fault.no-mentor");
            case Pairing.GradeTooLow(var wanted) -> errors.add("mentor", "apprenticeship.fault.grade", wanted);
            case Pairing.GradeUnknown(var wanted) -> errors.add("mentor", "apprenticeship.fault.grade-unknown", wanted);
            case Pairing.NotCertified() -> errors.add("mentor", "apprenticeship.fault.not-certified");
            case Pairing.ExaminesTrainee() -> errors.add("mentor", "apprenticeship.fault.examines");
            case Pairing.MentorLeaves() -> errors.add("mentor", "apprenticeship.fault.leaves");
            case Pairing.AlreadyPaired _ -> errors.add("trainee", "apprenticeship.fault.already");
            case Pairing.DaysOutside(var least, var most) ->
                errors.add("days", "apprenticeship.fault.days", least, most);
            case Pairing.DayOff(var next) -> errors.add("startsOn", "apprenticeship.fault.day-off", next.toString());
            case Pairing.InThePast() -> errors.add("startsOn", "apprenticeship.fault.past");
            case Pairing.NotRunning() -> errors.add("mentor", "apprenticeship.fault.over");
        }
    }
}
