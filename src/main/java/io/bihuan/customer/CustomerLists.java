package io.bihuan.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers as they are looked for and leafed through. Private details are found by exact match, and by four last digits. */
@Service
@Transactional(readOnly = true)
public class CustomerLists {

    private static final Pattern NUMBER = Pattern.compile("[Cc]\\d{12,}");
    private static final Pattern TAIL = Pattern.compile("\\d{4}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()（）-]{5,30}");

    private static final String SELECT = "select " + CustomerRows.COLUMNS + "  from customer.customer c\n";
    private static final String PAGE = """
               and c.merged_into is null
               and (cast(:before as timestamptz) is null or (c.created_at, c.id) < (:before, cast(:beforeId as uuid)))
             order by c.created_at desc, c.id desc
             limit :limit
            """;

    static final String RECENT = SELECT + " where true\n" + PAGE;
    static final String BY_NUMBER = SELECT + """
             where c.id in (select coalesce(k.merged_into, k.id)
                              from customer.customer k
                             where k.number = :number
                             union
                            select coalesce(k.merged_into, k.id)
                              from customer.customer k
                             where k.external_id = :words)
            """ + PAGE;
    static final String BY_HASH = SELECT + """
             where c.id in (select coalesce(k.merged_into, k.id)
                              from customer.customer k
                             where k.phone_hash = :hash
                             union
                            select coalesce(k.merged_into, k.id)
                              from customer.customer k
                             where k.email_hash = :hash
                             union
                            select coalesce(k.merged_into, k.id)
                              from customer.detail d
                              join customer.customer k on k.id = d.customer_id
                             where d.hash = :hash)
            """ + PAGE;
    static final String BY_NAME = SELECT + """
             where c.name_hash = :hash
            """ + PAGE;
    static final String BY_TAIL = SELECT + """
             where right(c.phone_hint, 4) = :words
               and c.phone_hash is not null
            """ + PAGE;

    private final JdbcClient jdbc;
    private final Seal seal;

    CustomerLists(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Where a page ends: the next one begins behind it. */
    public record Cursor(Instant at, UUID id) {}

    /** What the words were taken for; {@code customer.by.<WAY>} is the wording. */
    public enum Way {
        NOTHING,
        NUMBER,
        TAIL,
        DETAIL,
        NAME
    }

    /** What these words are taken for, by their look. */
    public Way way(String words) {
        if (words.isBlank()) {
            return Way.NOTHING;
        }
        if (NUMBER.matcher(words).matches()) {
            return Way.NUMBER;
        }
        if (TAIL.matcher(words).matches()) {
            return Way.TAIL;
        }
        return PHONE.matcher(words).matches() || words.matches(".*[@\\d].*") ? Way.DETAIL : Way.NAME;
    }

    /** The customers that fit, the newest first; without words all of them. */
    public List<CustomerPreview> find(String words, @Nullable Cursor before, int limit) {
        var plain = words.strip();
        var found = switch (way(plain)) {
            case NOTHING -> ask(RECENT, plain, null, before, limit);
            case NUMBER -> ask(BY_NUMBER, plain, null, before, limit);
            case TAIL -> ask(BY_TAIL, plain, null, before, limit);
            case DETAIL -> byDetail(plain, before, limit);
            case NAME -> ask(BY_NAME, plain, seal.hash(Masks.comparableName(plain)), before, limit);
        };
        return found.isEmpty() && way(plain) == Way.NAME
                ? ask(BY_HASH, plain, seal.hash(DetailKind.WECHAT.comparable(plain)), before, limit)
                : found;
    }

    private List<CustomerPreview> byDetail(String words, @Nullable Cursor before, int limit) {
        var kinds = words.contains("@")
                ? List.of(DetailKind.EMAIL)
                : List.of(DetailKind.PHONE, DetailKind.IDENTITY, DetailKind.ADDRESS);
        for (var kind : kinds) {
            var comparable = kind.comparable(words);
            var found = comparable.isEmpty()
                    ? List.<CustomerPreview>of()
                    : ask(BY_HASH, words, seal.hash(comparable), before, limit);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return ask(BY_NUMBER, words, null, before, limit);
    }

    private List<CustomerPreview> ask(
            String sql, String words, byte @Nullable [] hash, @Nullable Cursor before, int limit) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("words", words);
        parameters.put("number", words.toUpperCase(java.util.Locale.ROOT));
        parameters.put("hash", hash);
        parameters.put("before", before == null ? null : Timestamp.from(before.at()));
        parameters.put("beforeId", before == null ? null : before.id());
        parameters.put("limit", limit);
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> CustomerRows.preview(row))
                .list();
    }
}
