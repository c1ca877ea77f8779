package io.bihuan.assessment;

import io.bihuan.database.GroupedWrites;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers, one or many in one statement: checks that each sitting is the candidate's own, open, in time and on
 * this device, adds the arrival to the log, and lets it count where no later one does. It shares the sitting's row with
 * other saves and excludes only the handing in, so that an answer is either marked or refused.
 */
@Component
class AnswerWrites implements GroupedWrites.Writer<AnswerWrites.Asked, Saving> {

    /** The arrays stand behind sub-selects, where the planner cannot see their values: one plan serves all groups. */
    private static final String SAVE = """
            with asked as (
                select a.sitting, a.staff, a.device, a.item, a.seq, a.at,
                       array(select jsonb_array_elements_text(a.given)) as given
                  from unnest((select :sitting::uuid[]), (select :staff::uuid[]), (select :device::text[]),
                              (select :item::int[]), (select :seq::bigint[]), (select :given::jsonb[]),
                              (select :at::timestamptz[]))
                       as a (sitting, staff, device, item, seq, given, at)
            ), open as (
                select id, staff_id, device, ends_at, questions
                  from assessment.sitting
                 where id = any(array(select sitting from asked))
                   and submitted_at is null
                   for share %s
            ), valid as (
                select asked.*
                  from asked
                  join open
                    on open.id = asked.sitting
                   and open.staff_id = asked.staff
                   and open.device = asked.device
                   and open.ends_at > asked.at
                   and asked.item >= 0 and asked.item < open.questions
                 order by sitting, item
            ), logged as (
                insert into assessment.answer_log (sitting_id, item, seq, given, device, arrived_at)
                select sitting, item, seq, given, device, at
                  from valid
                    on conflict do nothing
            )
            insert into assessment.answer as kept (sitting_id, item, seq, given, saved_at)
            select sitting, item, seq, given, at
              from valid
                on conflict (sitting_id, item) do update
               set seq = excluded.seq, given = excluded.given, saved_at = excluded.saved_at
             where kept.seq < excluded.seq
            returning sitting_id as sitting, item, seq, saved_at as at
            """;

    private static final String WAITING = SAVE.formatted("");
    private static final String WITHOUT_WAITING = SAVE.formatted("skip locked");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AnswerRefusals refusals;

    AnswerWrites(JdbcClient jdbc, JsonMapper json, AnswerRefusals refusals) {
        this.jdbc = jdbc;
        this.json = json;
        this.refusals = refusals;
    }

    /** An answer that asks to be kept as of an instant. */
    record Asked(SittingId sitting, UUID staffId, String device, int item, long seq, List<String> given, Instant at) {

        Asked {
            at = at.truncatedTo(ChronoUnit.MICROS); // what the database keeps of it
        }

        Place place() {
            return new Place(sitting.value(), item);
        }
    }

    record Place(UUID sitting, int item) {}

    private record Kept(UUID sitting, int item, long seq, Instant at) {}

    @Override
    public Saving alone(Asked asked) {
        var kept = write(WAITING, List.of(asked)).get(asked.place());
        return kept == null ? refusals.of(asked) : new Saving.Saved(kept.at());
    }

    /** What another transaction holds at the moment, or what is refused, is left to be written alone. */
    @Override
    public List<@Nullable Saving> together(List<Asked> asked) {
        var met = new HashSet<Place>();
        var first = asked.stream().filter(each -> met.add(each.place())).toList();
        var kept = write(WITHOUT_WAITING, first);
        var answers = new ArrayList<@Nullable Saving>();
        for (var each : asked) {
            var mine = kept.get(each.place());
            answers.add(mine == null || mine.seq() != each.seq() ? null : new Saving.Saved(mine.at()));
        }
        return answers;
    }

    /** Each of another question or sitting; those that are kept. */
    private Map<Place, Kept> write(String statement, List<Asked> all) {
        var kept = new HashMap<Place, Kept>();
        jdbc.sql(statement)
                .param(
                        "sitting",
                        each(all, UUID[]::new, asked -> asked.sitting().value()))
                .param("staff", each(all, UUID[]::new, Asked::staffId))
                .param("device", each(all, String[]::new, Asked::device))
                .param("item", each(all, Integer[]::new, Asked::item))
                .param("seq", each(all, Long[]::new, Asked::seq))
                .param("given", each(all, String[]::new, asked -> json.writeValueAsString(asked.given())))
                .param("at", each(all, String[]::new, asked -> asked.at().toString()))
                .query(Kept.class)
                .list()
                .forEach(row -> kept.put(new Place(row.sitting(), row.item()), row));
        return kept;
    }

    private static <T> T[] each(List<Asked> all, IntFunction<T[]> array, Function<Asked, T> part) {
        return all.stream().map(part).toArray(array);
    }
}
