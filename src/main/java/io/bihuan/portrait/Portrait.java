package io.bihuan.portrait;

import io.bihuan.customer.CustomerId;
import io.bihuan.knowledge.ScopedPhrase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how to serve a customer.
 *
 * @param types one an axis at most, in the order of the axes; empty where nothing is known yet
 * @param lead the one of them that stands out most, or null
 * @param assumed whether the system read the types from behaviour and nobody has confirmed them
 * @param readAt when somebody answered the judgements, or null
 * @param readBy who did, or null
 * @param advice how to treat such a customer, type by type
 * @param taboo what not to say to them, for {@link io.bihuan.knowledge.Wording#check(String, java.util.Collection)}
 * @param gradeWanted the lowest grade of agent who should serve them, or "" for any
 * @param tags what they do, class by class
 * @param valueReasons why they bear the flag of high value; empty where they do not
 */
public record Portrait(
        CustomerId customer,
        List<CustomerType> types,
        @Nullable CustomerType lead,
        boolean assumed,
        @Nullable Instant readAt,
        @Nullable UUID readBy,
        List<TypeAdvice> advice,
        List<ScopedPhrase> taboo,
        String gradeWanted,
        List<Seen> tags,
        List<ValueReason> valueReasons) {

    public Portrait {
        types = List.copyOf(types);
        advice = List.copyOf(advice);
        taboo = List.copyOf(taboo);
        tags = List.copyOf(tags);
        valueReasons = List.copyOf(valueReasons);
    }

    /** Whether the customer needs service of high value. */
    public boolean highValue() {
        return !valueReasons.isEmpty();
    }

    /** What to say to them, in one language, the type that stands out first. */
    public List<String> advised(boolean english) {
        return advice.stream()
                .flatMap(each -> (english ? each.advisedEn() : each.advised()).stream())
                .toList();
    }
}
