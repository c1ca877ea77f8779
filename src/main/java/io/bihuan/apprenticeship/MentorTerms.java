package io.bihuan.apprenticeship;

import io.bihuan.access.Role;
import io.bihuan.people.Ladders;
import io.bihuan.people.People;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.Person;
import io.bihuan.practical.PracticalLists;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may be whose mentor (M-07): senior enough, certified, staying, and not the one who examines. */
@Component
class MentorTerms {

    private final People people;
    private final PeopleLists cards;
    private final Ladders ladders;
    private final PracticalLists practicals;
    private final List<MentorCertificates> certificates;

    MentorTerms(
            People people,
            PeopleLists cards,
            Ladders ladders,
            PracticalLists practicals,
            List<MentorCertificates> certificates) {
        this.people = people;
        this.cards = cards;
        this.ladders = ladders;
        this.practicals = practicals;
        this.certificates = certificates;
    }

    /** Why not, if there is a reason. */
    Optional<Pairing> refusal(UUID trainee, UUID mentor, ApprenticeshipStandard standard, Instant now) {
        if (trainee.equals(mentor)) {
            return Optional.of(new Pairing.SamePerson());
        }
        var guide = people.require(mentor);
        if (people.holding(Role.MENTOR).stream().noneMatch(each -> each.id().equals(mentor))) {
            return Optional.of(new Pairing.NoMentor());
        }
        return unfit(guide, standard, now)
                .or(() -> practicals.examinersOf(trainee).contains(mentor)
                        ? Optional.of(new Pairing.ExaminesTrainee())
                        : Optional.empty());
    }

    /** Why somebody who holds the role may guide nobody, if there is a reason. */
    Optional<Pairing> unfit(Person mentor, ApprenticeshipStandard standard, Instant now) {
        if (cards.card(mentor.id(), null).leavesAt() != null) {
            return Optional.of(new Pairing.MentorLeaves());
        }
        if (!ladders.grades().contains(standard.mentorGrade())) {
            return Optional.of(new Pairing.GradeUnknown(standard.mentorGrade()));
        }
        if (!atLeast(mentor.grade(), standard.mentorGrade())) {
            return Optional.of(new Pairing.GradeTooLow(standard.mentorGrade()));
        }
        return certificates.stream().anyMatch(each -> each.certified(mentor.id(), now))
                ? Optional.empty()
                : Optional.of(new Pairing.NotCertified());
    }

    /** Whether a grade stands at the wanted one or above, in the order of the house. */
    private boolean atLeast(String grade, String wanted) {
        var grades = ladders.grades();
        return grades.indexOf(grade) >= grades.indexOf(wanted);
    }
}
