package io.bihuan.assessment;

import io.bihuan.question.QuestionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question of a paper as {@link Item} stores it, read as fast as it can be: hundreds of thousands of them are looked at
 * when a large exam is counted.
 */
record AskedItem(QuestionRef question, List<Integer> order) {

    static final char BETWEEN = '\u001f';

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The questions of a paper, in its order. */
    static List<AskedItem> all(String json) {
        var items = new ArrayList<AskedItem>(128);
        try (var parser = MAPPER.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                items.add(one(parser));
            }
        }
        return items;
    }

    private static AskedItem one(JsonParser parser) {
        var id = "";
        var version = 0;
        var order = new ArrayList<Integer>(4);
        var depth = 1;
        var name = "";
        while (depth > 0) {
            switch (parser.nextToken()) {
                case START_OBJECT -> depth++;
                case END_OBJECT -> depth--;
                case PROPERTY_NAME -> name = parser.currentName();
                case VALUE_STRING -> id = name.equals("id") ? parser.getString() : id;
                case VALUE_NUMBER_INT -> {
                    if (name.equals("version")) {
                        version = parser.getIntValue();
                    } else if (name.equals("order")) {
                        order.add(parser.getIntValue());
                    }
                }
                default -> {}
            }
        }
        return new AskedItem(new QuestionRef(UUID.fromString(id), version), order);
    }

    /** An answer in the places as they were written; what fits no place is dropped. */
    List<String> asWritten(String given) {
        if (given.isEmpty()) {
            return List.of();
        }
        var words = given.indexOf(BETWEEN) < 0 ? List.of(given) : List.of(given.split(String.valueOf(BETWEEN), -1));
        if (order.isEmpty()) {
            return words;
        }
        var written = new ArrayList<String>(words.size());
        for (var word : words) {
            var place = place(word);
            if (place >= 0 && place < order.size()) {
                written.add(Integer.toString(order.get(place)));
            }
        }
        return written;
    }

    private static int place(String word) {
        var place = 0;
        for (var i = 0; i < word.length(); i++) {
            var digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 2) {
                return -1;
            }
            place = place * 10 + digit;
        }
        return word.isEmpty() ? -1 : place;
    }
}
