package io.bihuan.selfcheck;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.survey.NamedSheets;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.Question;
import io.bihuan.survey.Signatures;
import io.bihuan.survey.Survey;
import io.bihuan.survey.Surveys;
import io.bihuan.web.NotFound;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Self-checks as their leaders see them: of the own team, or of the whole branch for those who see careers there. */
@Service
@Transactional(readOnly = true)
public class SelfChecks {

    private static final int KEPT = 12;
    private static final String MET = "met";

    private final Surveys surveys;
    private final NamedSheets sheets;
    private final Signatures signatures;
    private final People people;

    SelfChecks(Surveys surveys, NamedSheets sheets, Signatures signatures, People people) {
        this.surveys = surveys;
        this.sheets = sheets;
        this.signatures = signatures;
        this.people = people;
    }

    /**
     * One person's form.
     *
     * @param signedAt when it was signed, or null while it is missing
     * @param answers what was answered, by the code of the question
     */
    public record Form(Person person, @Nullable Instant signedAt, Map<String, List<String>> answers) {

        /** Whether an item is met, or null where it is not answered. */
        public @Nullable Boolean met(Question item) {
            var given = answers.get(item.code());
            return given == null ? null : given.contains(MET);
        }

        /** What was written. */
        public String written(Question text) {
            return answers.getOrDefault(text.code(), List.of("")).getFirst();
        }
    }

    /** The last self-checks of the reader's branch, the latest first. */
    public List<Survey> latest(SignedIn reader) {
        return surveys.latestOf(Occasion.SELF_CHECK, reader.branchId(), KEPT).stream()
                .filter(survey -> !survey.anonymous())
                .toList();
    }

    /** One of the reader's branch. */
    public Survey require(UUID id, SignedIn reader) {
        var survey = surveys.require(id);
        if (survey.occasion() != Occasion.SELF_CHECK
                || survey.anonymous()
                || reader.branchId() != null && !reader.branchId().equals(survey.branchId())) {
            throw new NotFound("self-check " + id);
        }
        return survey;
    }

    /** The forms of those whom the reader leads, the missing ones first. */
    public List<Form> forms(Survey survey, SignedIn reader) {
        var said = sheets.of(survey.id());
        var signed = signatures.of(List.of(survey.id())).stream()
                .collect(Collectors.toMap(Signatures.Signature::staffId, Signatures.Signature::signedAt));
        var own = people.find(reader.staffId()).map(Person::teamId).orElse(null);
        return people.byIds(said.keySet()).values().stream()
                .filter(person -> person.id().equals(reader.staffId())
                        || reader.may(Permission.CAREER_BRANCH)
                        || reader.may(Permission.CAREER_READ) && person.teamId().equals(own))
                .map(person -> new Form(person, signed.get(person.id()), said.getOrDefault(person.id(), Map.of())))
                .sorted(Comparator.comparing((Form form) -> form.signedAt() != null)
                        .thenComparing(form -> form.person().team())
                        .thenComparing(form -> form.person().number()))
                .toList();
    }

    /** One's own form, or that of somebody whom the reader leads. */
    public Form form(Survey survey, UUID staffId, SignedIn reader) {
        return forms(survey, reader).stream()
                .filter(form -> form.person().id().equals(staffId))
                .findFirst()
                .orElseThrow(() -> new NotFound("self-check of " + staffId));
    }

    /** Those among them who have not signed. */
    public List<Person> missing(Survey survey, SignedIn reader) {
        return forms(survey, reader).stream()
                .filter(form -> form.signedAt() == null)
                .map(Form::person)
                .toList();
    }

    /** The items that are met or not. */
    public static List<Question> items(Survey survey) {
        return some(survey, Question.Kind.SINGLE).toList();
    }

    /** What is written besides. */
    public static List<Question> texts(Survey survey) {
        return some(survey, Question.Kind.TEXT).toList();
    }

    private static Stream<Question> some(Survey survey, Question.Kind kind) {
        return survey.questionnaire().questions().stream().filter(each -> each.kind() == kind);
    }
}
