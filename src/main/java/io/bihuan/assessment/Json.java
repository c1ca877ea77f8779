package io.bihuan.assessment;

import io.bihuan.paper.Pool;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What an exam may ask and what a candidate is asked, as they are stored. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String list(List<?> list) {
        return MAPPER.writeValueAsString(list);
    }

    static List<Pool> pools(String json) {
        return List.of(MAPPER.readValue(json, Pool[].class));
    }

    static Item item(String json) {
        return MAPPER.readValue(json, Item.class);
    }

    static List<Item> items(String json) {
        return List.of(MAPPER.readValue(json, Item[].class));
    }
}
