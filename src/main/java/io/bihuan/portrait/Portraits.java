package io.bihuan.portrait;

import io.bihuan.conversation.CustomerTalks;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.knowledge.CustomerPhrases;
import io.bihuan.knowledge.ScopedPhrase;
import io.bihuan.people.Ladders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How to serve a customer: asked for beside every conversation, so it costs a few look-ups by key. */
@Service
@Transactional(readOnly = true)
public class Portraits implements CustomerPhrases {

    private final Customers customers;
    private final Readings readings;
    private final Profiles profiles;
    private final TypeAdvices advices;
    private final Ladders ladders;
    private final CustomerTalks talks;

    Portraits(
            Customers customers,
            Readings readings,
            Profiles profiles,
            TypeAdvices advices,
            Ladders ladders,
            CustomerTalks talks) {
        this.customers = customers;
        this.readings = readings;
        this.profiles = profiles;
        this.advices = advices;
        this.ladders = ladders;
        this.talks = talks;
    }

    /** What somebody read by the table of judgements, else what the system reads from behaviour. */
    public Portrait of(CustomerId asked) {
        var ids = customers.everyId(asked);
        var customer = customers.survivor(asked);
        var read = readings.latest(ids);
        var profile = profiles.of(customer);
        var lead = read.map(Readings.Kept::lead).orElse(null);
        var types = read.map(Readings.Kept::types).orElse(profile.types());
        return portrait(
                customer,
                types,
                lead,
                read.isEmpty() && !types.isEmpty(),
                read.map(Readings.Kept::readAt).orElse(null),
                read.map(Readings.Kept::readBy).orElse(null),
                profile,
                standing(profile.tags(), ids));
    }

    /** Somebody who is talking is not silent, whatever was true until they came. */
    private List<Seen> standing(List<Seen> tags, List<UUID> ids) {
        var silent = tags.stream().anyMatch(each -> each.tag().isSilence());
        return silent && talks.goesOn(ids)
                ? tags.stream().filter(each -> !each.tag().isSilence()).toList()
                : tags;
    }

    @Override
    public List<ScopedPhrase> tabooFor(UUID customer) {
        return of(new CustomerId(customer)).taboo();
    }

    private Portrait portrait(
            CustomerId customer,
            List<CustomerType> types,
            @Nullable CustomerType lead,
            boolean assumed,
            @Nullable Instant readAt,
            @Nullable UUID readBy,
            Profiles.Profile profile,
            List<Seen> tags) {
        var advice = types.stream()
                .sorted(Comparator.comparing((CustomerType type) -> type != lead))
                .map(advices::of)
                .toList();
        return new Portrait(
                customer,
                types,
                lead,
                assumed,
                readAt,
                readBy,
                advice,
                advice.stream()
                        .flatMap(each -> Stream.of(each.taboo(), each.tabooEn()).flatMap(List::stream))
                        .toList(),
                highest(advice.stream().map(TypeAdvice::grade).toList()),
                tags,
                profile.valueReasons());
    }

    /** The highest of these grades; one that the house no longer has asks for nobody. */
    private String highest(List<String> grades) {
        if (grades.stream().allMatch(String::isEmpty)) {
            return "";
        }
        var ladder = new ArrayList<>(ladders.grades());
        return grades.stream()
                .filter(ladder::contains)
                .max(Comparator.comparingInt(ladder::indexOf))
                .orElse("");
    }
}
