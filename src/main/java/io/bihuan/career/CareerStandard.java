package io.bihuan.career;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * The ladder and what stands round it (H-02).
 *
 * @param supervisorSpanMin whoever leads a team leads at least so many people
 * @param supervisorSpanMax and at most so many
 * @param seniorManagementYears so many years of management before the highest rung
 * @param cycleYearsMin a promotion is looked at after so many years
 * @param cycleYearsMax and after so many at the latest
 * @param planEveryMonths how often a development plan is due
 * @param planReviewMonths how long after its begin a plan is looked at again
 * @param decisionTerm how long a proposal may wait
 * @param pointsMonths over how many months points are summed
 * @param qualityMonths over how many months conversations are scored
 * @param qualityFewest how many scored conversations make a score
 * @param examMonths how many months an exam counts
 * @param servingPosts posts that are judged by quality, exams and certificates
 * @param leadingPosts posts that lead people
 * @param managementGrades grades that count as management
 * @param ladder the rungs, from the lowest up
 */
@StandardRules("career")
public record CareerStandard(
        int supervisorSpanMin,
        int supervisorSpanMax,
        int seniorManagementYears,
        int cycleYearsMin,
        int cycleYearsMax,
        int planEveryMonths,
        int planReviewMonths,
        Term decisionTerm,
        int pointsMonths,
        int qualityMonths,
        int qualityFewest,
        int examMonths,
        List<String> servingPosts,
        List<String> leadingPosts,
        List<String> managementGrades,
        List<Rung> ladder) {

    public CareerStandard {
        servingPosts = List.copyOf(servingPosts);
        leadingPosts = List.copyOf(leadingPosts);
        managementGrades = List.copyOf(managementGrades);
        ladder = List.copyOf(ladder);
        if (supervisorSpanMin > supervisorSpanMax) {
            throw new IllegalArgumentException("the least span lies above the greatest");
        }
        if (cycleYearsMin > cycleYearsMax) {
            throw new IllegalArgumentException("the cycle begins after its end");
        }
    }

    /** The rungs that begin at a grade. */
    public List<Rung> from(String grade) {
        return ladder.stream().filter(rung -> rung.from().equals(grade)).toList();
    }

    /** Whether people of the post are judged by quality, exams and certificates. */
    public boolean serving(String post) {
        return servingPosts.contains(post);
    }
}
