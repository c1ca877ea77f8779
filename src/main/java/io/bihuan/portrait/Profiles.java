package io.bihuan.portrait;

import io.bihuan.customer.CustomerId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was last read from each customer's behaviour. */
@Component
class Profiles {

    private static final TypeReference<List<ValueReason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Profiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What behaviour says.
     *
     * @param types the types that it lets the system assume
     */
    record Profile(List<CustomerType> types, List<Seen> tags, List<ValueReason> valueReasons) {}

    Profile of(CustomerId customer) {
        var tags = tags(customer);
        return jdbc.sql("""
                        select types, value_reasons
                          from portrait.profile
                         where customer_id = :customer
                        """)
                .param("customer", customer.value())
                .query((row, _) -> new Profile(
                        Arrays.stream((String[]) row.getArray("types").getArray())
                                .map(CustomerType::valueOf)
                                .toList(),
                        tags,
                        json.readValue(row.getString("value_reasons"), REASONS)))
                .optional()
                .orElse(new Profile(List.of(), List.of(), List.of()));
    }

    private List<Seen> tags(CustomerId customer) {
        return jdbc
                .sql("""
                        select tag, figures
                          from portrait.tag
                         where customer_id = :customer
                        """)
                .param("customer", customer.value())
                .query((row, _) -> new Seen(Tag.valueOf(row.getString("tag")), List.of((String[])
                        row.getArray("figures").getArray())))
                .list()
                .stream()
                .sorted(Comparator.comparing(Seen::tag))
                .toList();
    }
}
