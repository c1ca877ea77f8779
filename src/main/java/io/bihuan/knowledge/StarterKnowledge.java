package io.bihuan.knowledge;

import io.bihuan.database.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles and scripts that come with the product, written for a centre of property management and retail: a solution for
 * every type of complaint among them, and what to say first to each group of them. A centre keeps what suits it and rewrites
 * the rest. Each has a name of its own, by which a later version adds what is new and leaves alone what is there, rewritten or
 * withdrawn.
 */
@Service
public class StarterKnowledge {

    private static final int DAYS_TO_REVIEW = 90;

    private final ArticleDesk desk;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    StarterKnowledge(ArticleDesk desk, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Line(
            String externalId,
            ArticleKind kind,
            Audience audience,
            String category,
            String question,
            List<String> variants,
            String answer) {}

    /** Writes and publishes what is not there yet, answered for by this person; returns how many were written. */
    @Transactional
    public int load(UUID by) {
        var known = known();
        var count = 0;
        for (var line : lines()) {
            if (!known.contains(line.externalId())) {
                var id = Ids.next();
                desk.draft(id, line.externalId(), text(line, by, count), by);
                desk.publish(id, by);
                count++;
            }
        }
        return count;
    }

    /** How many of them are not there. */
    @Transactional(readOnly = true)
    public int missing() {
        var known = known();
        return (int) lines().stream()
                .filter(line -> !known.contains(line.externalId()))
                .count();
    }

    private Set<String> known() {
        return jdbc.sql("select external_id from knowledge.article where external_id like 'star-%'")
                .query(String.class)
                .set();
    }

    /** Reviews are spread over three months, so that they do not all fall due on one day. */
    private ArticleText text(Line line, UUID by, int place) {
        var review = LocalDate.now(clock).plusDays(DAYS_TO_REVIEW + place % DAYS_TO_REVIEW);
        return new ArticleText(
                line.kind(),
                line.question(),
                line.variants(),
                line.answer(),
                line.category(),
                line.audience(),
                null,
                review,
                by);
    }

    private List<Line> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("knowledge/starter.jsonl").getInputStream(), StandardCharsets.UTF_8))) {
            var lines = new ArrayList<Line>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(json.readValue(line, Line.class));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
