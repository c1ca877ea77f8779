package io.bihuan.survey;

import io.bihuan.people.People;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers: each person's once, and of an anonymous survey without the person. */
@Service
@Transactional
public class AnswerDesk {

    /** What a missing signature's fault is kept under. */
    public static final String SIGNATURE = "signature";

    private final Surveys surveys;
    private final SurveyRows rows;
    private final SheetRows sheets;
    private final Signatures signatures;
    private final People people;
    private final Clock clock;

    AnswerDesk(Surveys surveys, SurveyRows rows, SheetRows sheets, Signatures signatures, People people, Clock clock) {
        this.surveys = surveys;
        this.rows = rows;
        this.sheets = sheets;
        this.signatures = signatures;
        this.people = people;
        this.clock = clock;
    }

    /** Takes what somebody sent to a survey that is not signed. */
    public Answering answer(UUID surveyId, UUID staffId, Map<String, List<String>> sent) {
        return answer(surveyId, staffId, sent, "");
    }

    /**
     * Takes what somebody sent, by the code of the question; the survey is not there for one who was not asked.
     *
     * @param signature the name under a form that is signed; it must be the person's own
     */
    public Answering answer(UUID surveyId, UUID staffId, Map<String, List<String>> sent, String signature) {
        var invited =
                rows.hold(surveyId, staffId).stream().findFirst().orElseThrow(() -> new NotFound("survey " + surveyId));
        if (invited.answered()) {
            return new Answering.Before();
        }
        var survey = surveys.require(surveyId);
        if (!survey.running(clock.instant())) {
            return new Answering.Shut();
        }
        var check = SheetCheck.of(survey.questionnaire().questions(), sent);
        var faults = new LinkedHashMap<>(check.faults());
        if (signs(survey) && !people.name(staffId).equals(signature.strip())) {
            faults.put(SIGNATURE, "survey.fault.signature");
        }
        if (!faults.isEmpty()) {
            return new Answering.Wrong(faults);
        }
        rows.answered(surveyId, staffId);
        if (signs(survey)) {
            signatures.sign(new Signatures.Signature(surveyId, staffId, signature.strip(), clock.instant()));
        }
        sheets.add(surveyId, sheet(survey, staffId, invited, check.answers()));
        return new Answering.Taken();
    }

    private static boolean signs(Survey survey) {
        return survey.occasion().signed() && !survey.anonymous();
    }

    /** Counts one more person from outside who is asked. */
    public void asks(UUID surveyId) {
        rows.askedOutside(surveyId);
    }

    /**
     * Takes what somebody from outside sent, without a trace of who they are.
     *
     * @param part the part of the survey that the answer counts with
     */
    public Answering answerFromOutside(UUID surveyId, String part, Map<String, List<String>> sent) {
        var survey = surveys.require(surveyId);
        if (!survey.running(clock.instant())) {
            return new Answering.Shut();
        }
        var check = SheetCheck.of(survey.questionnaire().questions(), sent);
        if (!check.faults().isEmpty()) {
            return new Answering.Wrong(check.faults());
        }
        if (!rows.answeredOutside(surveyId, clock.instant())) {
            return new Answering.Shut();
        }
        sheets.add(surveyId, new SheetRows.Sheet(null, Relation.NONE, part, check.answers()));
        return new Answering.Taken();
    }

    /** Of a part too small to be told apart, an anonymous answer does not keep the relation either. */
    private static SheetRows.Sheet sheet(
            Survey survey, UUID staffId, SurveyRows.Invited invited, Map<String, List<String>> answers) {
        var traceable = survey.anonymous()
                && !invited.relation().open()
                && invited.part().isEmpty();
        return new SheetRows.Sheet(
                survey.anonymous() ? null : staffId,
                traceable ? Relation.NONE : invited.relation(),
                invited.part(),
                answers);
    }
}
