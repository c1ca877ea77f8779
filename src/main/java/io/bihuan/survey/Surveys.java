package io.bihuan.survey;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys as those see them who ask, and those who are asked. */
@Service
@Transactional(readOnly = true)
public class Surveys {

    private static final int MOST = 100;

    private final SurveyRows rows;
    private final Questionnaires questionnaires;
    private final Clock clock;

    Surveys(SurveyRows rows, Questionnaires questionnaires, Clock clock) {
        this.rows = rows;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** A survey for somebody who was asked, with how they stand to whom it is about and whether they have answered. */
    public record Mine(Survey survey, Relation relation, boolean answered) {}

    /** The survey, which must exist. */
    public Survey require(UUID id) {
        return surveys(rows.find(id)).stream().findFirst().orElseThrow(() -> new NotFound("survey " + id));
    }

    /** The survey for those who manage surveys within its branch, and once it is closed for whom it is about. */
    public Survey require(UUID id, SignedIn reader) {
        var survey = require(id);
        var manages = reader.may(Permission.SURVEY_MANAGE)
                && (reader.branchId() == null || reader.branchId().equals(survey.branchId()));
        var own = reader.staffId().equals(survey.subjectId()) && survey.closedAt() != null;
        if (!manages && !own) {
            throw new NotFound("survey " + id);
        }
        return survey;
    }

    /** The survey for somebody who was asked; not there for anybody else. */
    public Mine askedOf(UUID id, UUID staffId) {
        var survey = require(id);
        return rows.invited(id).stream()
                .filter(each ->
                        each.staffId().equals(staffId) && !survey.opensAt().isAfter(clock.instant()))
                .findFirst()
                .map(each -> new Mine(survey, each.relation(), each.answered()))
                .orElseThrow(() -> new NotFound("survey " + id));
    }

    /** What waits for somebody's answer, what closes first in front. */
    public List<Survey> waitingFor(UUID staffId) {
        return surveys(rows.waitingFor(staffId, clock.instant(), MOST));
    }

    /** How many wait for somebody's answer. */
    public int countWaitingFor(UUID staffId) {
        return rows.countWaitingFor(staffId, clock.instant());
    }

    /** Surveys within a branch, the latest first. */
    public List<Survey> latest(@Nullable UUID branch, boolean closed) {
        return surveys(rows.latest(branch, closed, MOST));
    }

    /** Surveys of an occasion within a branch, the latest first. */
    public List<Survey> latestOf(Occasion occasion, @Nullable UUID branch, int most) {
        return surveys(rows.latestOf(occasion, branch, most));
    }

    /** Closed surveys about a person, the latest first. */
    public List<Survey> closedAbout(UUID subject) {
        return surveys(rows.closedAbout(subject, MOST));
    }

    /** Surveys by their maker's own names for them. */
    public Map<String, Survey> byReferences(Occasion occasion, Collection<String> references) {
        return surveys(rows.byReferences(occasion, List.copyOf(references))).stream()
                .collect(Collectors.toMap(Survey::reference, Function.identity()));
    }

    private List<Survey> surveys(List<SurveyRows.Row> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var editions = questionnaires.editions(
                some.stream().map(SurveyRows.Row::editionId).toList());
        return some.stream()
                .map(row -> new Survey(
                        row.id(),
                        Objects.requireNonNull(editions.get(row.editionId())),
                        row.about(),
                        row.occasion(),
                        row.reference(),
                        row.subjectId(),
                        row.branchId(),
                        row.anonymous(),
                        row.minimumGroup(),
                        row.opensAt(),
                        row.closesAt(),
                        row.closedAt(),
                        row.madeBy(),
                        row.invited(),
                        row.answered()))
                .toList();
    }
}
