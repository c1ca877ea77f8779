package io.bihuan.apprenticeship;

import java.time.LocalDate;
import java.util.UUID;

/** What came of pairing a trainee with a mentor, or of giving them another one. */
public sealed interface Pairing {

    /** They are paired, and both know. */
    record Paired(UUID id) implements Pairing {}

    /** Nobody guides themselves. */
    record SamePerson() implements Pairing {}

    /** The person does not hold the role of a mentor. */
    record NoMentor() implements Pairing {}

    /** The standard asks for this grade or one above (M-07). */
    record GradeTooLow(String wanted) implements Pairing {}

    /** The standard names a grade that the house does not have; the standard is to be corrected first. */
    record GradeUnknown(String wanted) implements Pairing {}

    /** The mentor holds no certificate that counts today. */
    record NotCertified() implements Pairing {}

    /** The mentor examines this trainee, or has. */
    record ExaminesTrainee() implements Pairing {}

    /** The mentor is leaving. */
    record MentorLeaves() implements Pairing {}

    /** The trainee has a mentor already, or waits for the end of it to be decided. */
    record AlreadyPaired(UUID id) implements Pairing {}

    /** So many workdays it lasts by the standard (M-07). */
    record DaysOutside(int least, int most) implements Pairing {}

    /** Nobody works on that day; this is the next workday. */
    record DayOff(LocalDate next) implements Pairing {}

    /** The first day lies too far back to be talked over. */
    record InThePast() implements Pairing {}

    /** It does not run any more, so that there is nobody to guide. */
    record NotRunning() implements Pairing {}
}
