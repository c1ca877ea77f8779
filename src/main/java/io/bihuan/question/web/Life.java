package io.bihuan.question.web;

import io.bihuan.knowledge.Difference;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.question.AnswerText;
import io.bihuan.question.Content;
import io.bihuan.question.Versions;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The life of a question: its versions, what changed from one to the next, what reviewers said. */
@Component
public class Life {

    private static final int SHOWN = 10;

    private final Versions versions;
    private final People people;

    Life(Versions versions, People people) {
        this.versions = versions;
        this.people = people;
    }

    /** A reviewer's word with their name. */
    public record Said(Versions.Verdict verdict, String reviewer) {}

    /**
     * A version.
     *
     * @param change what changed since the version before; empty for the first one
     */
    public record Step(Versions.Edition edition, String author, List<Said> said, List<Difference.Piece> change) {}

    List<Step> of(UUID id, Ui ui) {
        var editions = versions.of(id);
        var verdicts = versions.verdicts(id);
        var names = people.byIds(Stream.concat(
                        editions.stream().map(Versions.Edition::madeBy),
                        verdicts.stream().map(Versions.Verdict::reviewerId))
                .collect(Collectors.toSet()));
        var steps = new ArrayList<Step>();
        for (var place = 0; place < editions.size(); place++) {
            var edition = editions.get(place);
            List<Difference.Piece> change = List.of();
            if (place < Math.min(SHOWN, editions.size() - 1)) {
                var before = editions.get(place + 1).version();
                change = Difference.of(
                        text(versions.content(id, before), ui), text(versions.content(id, edition.version()), ui));
            }
            var said = verdicts.stream()
                    .filter(verdict -> verdict.version() == edition.version())
                    .map(verdict -> new Said(verdict, name(names, verdict.reviewerId())))
                    .toList();
            steps.add(new Step(edition, name(names, edition.madeBy()), said, change));
        }
        return List.copyOf(steps);
    }

    static String name(Map<UUID, Person> names, UUID id) {
        var person = names.get(id);
        return person == null ? "—" : person.name();
    }

    /** All of a question as text, so that two versions can be laid over each other. */
    private static String text(Content content, Ui ui) {
        var own = content instanceof Content.Case several
                ? several.parts().stream().map(part -> text(part.content(), ui)).collect(Collectors.joining("\n"))
                : AnswerText.of(content, ui.english());
        return Stream.of(content.stem(), own, content.explanation())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
