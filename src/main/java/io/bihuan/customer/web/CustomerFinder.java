package io.bihuan.customer.web;

import io.bihuan.access.Permission;
import io.bihuan.customer.CustomerLists;
import io.bihuan.web.Finder;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds customers from the frame's search: by number, phone, e-mail, a whole name, or four last digits. */
@Component
class CustomerFinder implements Finder {

    private static final int MOST = 5;

    private final CustomerLists lists;

    CustomerFinder(CustomerLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Found> find(String words, Viewer viewer, Ui ui) {
        if (!viewer.may(Permission.CUSTOMER_READ) || words.isBlank()) {
            return List.of();
        }
        return lists.find(words, null, MOST).stream()
                .map(each -> new Found(
                        ui.text("customer.customer"),
                        each.name().isEmpty() ? each.number() : each.name() + " · " + each.number(),
                        "/customers/" + each.id()))
                .toList();
    }
}
