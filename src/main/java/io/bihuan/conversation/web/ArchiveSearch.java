package io.bihuan.conversation.web;

import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ArchiveLists;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a question to the archive out of what was typed: names become people, numbers customers. */
@Component
class ArchiveSearch {

    private final People people;
    private final Customers customers;
    private final Organisation organisation;

    ArchiveSearch(People people, Customers customers, Organisation organisation) {
        this.people = people;
        this.customers = customers;
        this.organisation = organisation;
    }

    ArchiveLists.Sought sought(ArchiveAsked asked, SignedIn viewer, Errors errors) {
        return new ArchiveLists.Sought(
                asked.words(),
                asked.known(),
                ArchiveAsked.text(asked.channel()),
                agent(ArchiveAsked.text(asked.agent()), viewer, errors),
                asked.unit(),
                customer(ArchiveAsked.text(asked.customer()), errors),
                asked.span(),
                asked.end());
    }

    /** What one may choose from who sees more than one branch. */
    List<Option> branches(SignedIn viewer, Ui ui) {
        var branches = viewer.branchId() != null
                ? List.<Option>of()
                : organisation.all().stream()
                        .filter(unit -> unit.kind() == Unit.Kind.BRANCH)
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList();
        return branches.size() < 2
                ? List.of()
                : Stream.concat(Stream.of(new Option("", ui.text("conversation.archive.any"))), branches.stream())
                        .toList();
    }

    private @Nullable UUID agent(String named, SignedIn viewer, Errors errors) {
        if (named.isEmpty()) {
            return null;
        }
        var found = people.byNumber(named)
                .or(() -> colleagues(viewer).stream()
                        .filter(each -> each.name().equals(named))
                        .findFirst());
        errors.addIf(found.isEmpty(), "agent", "conversation.archive.noAgent");
        return found.map(Person::id).orElse(null);
    }

    private List<Person> colleagues(SignedIn viewer) {
        return viewer.branchId() == null ? people.all() : people.inBranch(viewer.branchId());
    }

    private @Nullable UUID customer(String number, Errors errors) {
        if (number.isEmpty()) {
            return null;
        }
        var found = customers.byNumber(number);
        errors.addIf(found.isEmpty(), "customer", "conversation.archive.noCustomer");
        return found.map(CustomerId::value).orElse(null);
    }
}
