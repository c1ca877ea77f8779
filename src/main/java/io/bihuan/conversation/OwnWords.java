package io.bihuan.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the centre says of its own accord, in no language: whoever reads it does so in theirs.
 *
 * @param key which sentence
 * @param facts what it speaks of, in the sentence's order
 */
public record OwnWords(String key, List<Fact> facts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public OwnWords {
        facts = List.copyOf(facts);
    }

    /** One thing a sentence speaks of. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Name.class, name = "name"),
        @JsonSubTypes.Type(value = Figure.class, name = "figure"),
        @JsonSubTypes.Type(value = Length.class, name = "length"),
        @JsonSubTypes.Type(value = Moment.class, name = "moment"),
        @JsonSubTypes.Type(value = Wait.class, name = "wait")
    })
    public sealed interface Fact {

        /** How it is said in this language. */
        Object in(Ui ui);
    }

    /** A name, or words that somebody wrote. */
    public record Name(String text) implements Fact {

        @Override
        public Object in(Ui ui) {
            return text;
        }
    }

    /** A count. */
    public record Figure(long count) implements Fact {

        @Override
        public Object in(Ui ui) {
            return count;
        }
    }

    /** How long something took. */
    public record Length(Duration length) implements Fact {

        @Override
        public Object in(Ui ui) {
            return ui.dates().length(length);
        }
    }

    /** A time of the day. */
    public record Moment(Instant at) implements Fact {

        @Override
        public Object in(Ui ui) {
            return ui.dates().time(at);
        }
    }

    /** A wait to expect, in whole minutes: a range where it is one to speak of, else the minutes alone. */
    public record Wait(long soonest, long latest) implements Fact {

        @Override
        public Object in(Ui ui) {
            return soonest == latest
                    ? ui.text("conversation.says.minutes", latest)
                    : ui.text("conversation.says.minutesRange", soonest, latest);
        }
    }

    /** For those who serve. */
    public String in(Ui ui) {
        return ui.text(key, facts.stream().map(fact -> fact.in(ui)).toArray());
    }

    /** For the customer: of what they did themselves they are not told as of somebody else. */
    public String toCustomer(Ui ui) {
        var theirs = ui.textOr(key + ".customer", "");
        return theirs.isEmpty() ? in(ui) : theirs;
    }

    /** As it is stored. */
    public String stored() {
        return JSON.writeValueAsString(this);
    }

    /** What was {@link #stored}; null where nothing was. */
    public static @Nullable OwnWords of(@Nullable String stored) {
        return stored == null ? null : JSON.readValue(stored, OwnWords.class);
    }
}
