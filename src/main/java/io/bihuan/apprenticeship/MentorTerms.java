package io.bihuan.apprenticeship;

import io.bihuan.access.Role;
import io.bihuan.people.Ladders;
import io.bihuan.people.People;
import io.bihuan.people.PeopleLists;
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
        if (cards.card(mentor, null).leavesAt() != null) {
            return Optional.of(new Pairing.MentorLeaves());
        }
        if (!ladders.grades().contains(standard.mentorGrade())) {
            return Optional.of(new Pairing.GradeUnknown(standard.mentorGrade()));
        }
        if (!atLeast(guide.grade(), standard.mentorGrade())) {
            return Optional.of(new Pairing.GradeTooLow(standard.mentorGrade()));
        }
        if (certificates.stream().noneMatch(each -> each.certified(mentor, now))) {
            return Optional.of(new Pairing.NotCertified());
        }
        return practicals.examinersOf(trainee).contains(mentor)
                ? Optional.of(new Pairing.ExaminesTrainee())
                : Optional.empty();
    }

    /** Whether a grade stands at the wanted one or above, in the order of the house. */
    private boolean atLeast(String grade, String wanted) {
        var grades = ladders.grades();
        return grades.indexOf(grade) >= grades.indexOf(wanted);
    }
}
