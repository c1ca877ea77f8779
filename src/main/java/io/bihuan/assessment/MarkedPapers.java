package io.bihuan.assessment;

import io.bihuan.question.QuestionRef;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marked papers, answer by answer, for whoever looks at how questions did and not at how people did. */
@Service
@Transactional(readOnly = true)
public class MarkedPapers {

    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;

    MarkedPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One answer.
     *
     * @param given the places of the choices as written, {@code true} or {@code false}, or the words typed
     */
    public record Answer(
            QuestionRef question, @Nullable String areaCode, double points, double possible, List<String> given) {}

    /** One marked paper. */
    public record Paper(UUID staffId, double score, double passMark, boolean passed, List<Answer> answers) {}

    /**
     * Hands over an exam's marked papers one after the other, in the order in which they were begun. They are fetched some
     * hundreds at a time: then the database puts each paper's marks together in memory, by one look into the index.
     */
    public void read(UUID examId, Consumer<Paper> reader) {
        var ids = jdbc.sql("""
                        select id
                          from assessment.sitting
                         where exam_id = :exam
                           and score is not null
                         order by id
                        """).param("exam", examId).query(UUID.class).list();
        var sheets = new Sheets();
        for (var from = 0; from < ids.size(); from += AT_A_TIME) {
            some(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)), sheets, reader);
        }
    }

    /** The questions as they were asked, read once where the next paper asks them just so. */
    private static final class Sheets {
        private String json = "";
        private List<AskedItem> items = List.of();

        List<AskedItem> of(String asked) {
            if (!asked.equals(json)) {
                items = AskedItem.all(asked);
                json = asked;
            }
            return items;
        }
    }

    private void some(List<UUID> ids, Sheets sheets, Consumer<Paper> reader) {
        var sittings = ids.toArray(UUID[]::new);
        var marks = marks(sittings);
        var given = given(sittings);
        jdbc.sql("""
                        select id, staff_id, score, pass_mark, passed, items
                          from assessment.sitting
                         where id = any(:sittings)
                         order by id
                        """).param("sittings", sittings).query((ResultSet row) -> {
            var id = row.getObject("id", UUID.class);
            reader.accept(new Paper(
                    row.getObject("staff_id", UUID.class),
                    row.getDouble("score"),
                    row.getDouble("pass_mark"),
                    row.getBoolean("passed"),
                    answers(
                            sheets.of(row.getString("items")),
                            marks.getOrDefault(id, Marks.NONE),
                            given.getOrDefault(id, Given.NONE))));
        });
    }

    /** The marks of one paper, each in the same place of every array. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
    private record Marks(Object[] items, Object[] points, Object[] possible, Object[] areas) {
        static final Marks NONE = new Marks(new Object[0], new Object[0], new Object[0], new Object[0]);
    }

    private Map<UUID, Marks> marks(UUID[] sittings) {
        var found = new HashMap<UUID, Marks>();
        jdbc.sql("""
                        select sitting_id, array_agg(item) as items, array_agg(cast(points as float8)) as points,
                               array_agg(cast(possible as float8)) as possible, array_agg(area_code) as areas
                          from assessment.mark
                         where sitting_id = any(:sittings)
                         group by sitting_id
                        """).param("sittings", sittings).query((ResultSet row) -> {
            found.put(
                    row.getObject("sitting_id", UUID.class),
                    new Marks(
                            values(row.getArray("items")),
                            values(row.getArray("points")),
                            values(row.getArray("possible")),
                            values(row.getArray("areas"))));
        });
        return found;
    }

    /** What was answered on one paper, as it was sent. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
    private record Given(Object[] items, Object[] words) {
        static final Given NONE = new Given(new Object[0], new Object[0]);

        /** Place by place; "" where nothing was answered. */
        String[] byPlace(int questions) {
            var all = new String[questions];
            Arrays.fill(all, "");
            for (var i = 0; i < items.length; i++) {
                all[(Integer) items[i]] = (String) words[i];
            }
            return all;
        }
    }

    private Map<UUID, Given> given(UUID[] sittings) {
        var found = new HashMap<UUID, Given>();
        jdbc.sql("""
                        select sitting_id, array_agg(item) as items, array_agg(array_to_string(given, :between)) as words
                          from assessment.answer
                         where sitting_id = any(:sittings)
                         group by sitting_id
                        """)
                .param("between", String.valueOf(AskedItem.BETWEEN))
                .param("sittings", sittings)
                .query((ResultSet row) -> {
                    found.put(
                            row.getObject("sitting_id", UUID.class),
                            new Given(values(row.getArray("items")), values(row.getArray("words"))));
                });
        return found;
    }

    private static List<Answer> answers(List<AskedItem> asked, Marks marks, Given given) {
        var words = given.byPlace(asked.size());
        var answers = new ArrayList<Answer>(marks.items().length);
        for (var i = 0; i < marks.items().length; i++) {
            var place = (Integer) marks.items()[i];
            var item = asked.get(place);
            answers.add(new Answer(
                    item.question(),
                    (@Nullable String) marks.areas()[i],
                    (Double) marks.points()[i],
                    (Double) marks.possible()[i],
                    item.asWritten(words[place])));
        }
        return answers;
    }

    private static Object[] values(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
