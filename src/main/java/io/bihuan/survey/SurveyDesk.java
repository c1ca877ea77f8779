package io.bihuan.survey;

import io.bihuan.audit.Audit;
import io.bihuan.job.Timers;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens surveys and closes them. */
@Service
@Transactional
public class SurveyDesk {

    private final SurveyRows rows;
    private final SheetRows sheets;
    private final Surveys surveys;
    private final Questionnaires questionnaires;
    private final Standards standards;
    private final TallyRows tallies;
    private final Timers timers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyDesk(
            SurveyRows rows,
            SheetRows sheets,
            Surveys surveys,
            Questionnaires questionnaires,
            Standards standards,
            TallyRows tallies,
            Timers timers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.standards = standards;
        this.tallies = tallies;
        this.timers = timers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a survey, and answers it; where its reference has one already, that one. */
    public Survey open(NewSurvey asked, UUID by) {
        var rules = standards.inForce(SurveyStandard.class, clock.instant()).rules();
        var edition = questionnaires.require(asked.questionnaireId()).editionId();
        var id = rows.add(asked, edition, rules.minimumGroup(), by, clock.instant());
        if (id == null) {
            return Objects.requireNonNull(surveys.byReferences(asked.occasion(), List.of(asked.reference()))
                    .get(asked.reference()));
        }
        if (asked.audience().isEmpty()) {
            throw new IllegalArgumentException("a survey asks somebody");
        }
        rows.invite(id, asked.anonymous() ? coarse(asked.audience(), rules.minimumGroup()) : asked.audience());
        timers.set(SurveyClock.KIND, SurveyClock.Step.OPEN.key(id), asked.opensAt());
        var reminder = asked.closesAt().minus(rules.remindBefore());
        if (reminder.isAfter(asked.opensAt())) {
            timers.set(SurveyClock.KIND, SurveyClock.Step.REMIND.key(id), reminder);
        }
        timers.set(SurveyClock.KIND, SurveyClock.Step.CLOSE.key(id), asked.closesAt());
        audit.did(by, "survey.opened", "survey", id);
        return surveys.require(id);
    }

    /** Opens an anonymous survey that only people from outside answer, whom nobody reminds; where there is one, that one. */
    public UUID openToOutsiders(NewSurvey asked, UUID by) {
        var rules = standards.inForce(SurveyStandard.class, clock.instant()).rules();
        var edition = questionnaires.require(asked.questionnaireId()).editionId();
        var id = rows.add(asked, edition, rules.minimumGroup(), by, clock.instant());
        if (id == null) {
            return rows.byReferences(asked.occasion(), List.of(asked.reference()))
                    .getFirst()
                    .id();
        }
        timers.set(SurveyClock.KIND, SurveyClock.Step.CLOSE.key(id), asked.closesAt());
        audit.did(by, "survey.opened", "survey", id);
        return id;
    }

    /** Parts with fewer people than the minimum are not written down at all: an answer then carries no trace of them. */
    private static List<NewSurvey.Asked> coarse(List<NewSurvey.Asked> audience, int minimum) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        audience.stream()
                .filter(each -> !each.relation().open())
                .forEach(each -> sizes.merge(each.part(), 1, Integer::sum));
        var alone = Grouping.of(sizes, minimum).stream()
                .filter(group -> group.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toMap(Function.identity(), _ -> true));
        return audience.stream()
                .map(each -> alone.containsKey(each.part())
                        ? each
                        : new NewSurvey.Asked(each.staffId(), each.relation(), ""))
                .toList();
    }

    /** Closes a survey before its time; false where it was closed before. */
    public boolean close(UUID id, UUID by) {
        var closed = close(id);
        if (closed) {
            audit.did(by, "survey.closed", "survey", id);
        }
        return closed;
    }

    /** Closes a survey; of an anonymous one, the order in which answers came is forgotten. */
    boolean close(UUID id) {
        var survey = surveys.require(id);
        var now = clock.instant();
        if (!rows.close(id, now)) {
            return false;
        }
        if (survey.anonymous()) {
            sheets.shuffle(id);
        }
        tallies.count(id);
        timers.cancel(SurveyClock.KIND, SurveyClock.Step.REMIND.key(id));
        timers.cancel(SurveyClock.KIND, SurveyClock.Step.CLOSE.key(id));
        events.publishEvent(new SurveyClosed(id, survey.occasion(), survey.reference(), now));
        return true;
    }
}
