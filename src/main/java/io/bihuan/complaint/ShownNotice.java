package io.bihuan.complaint;

import io.bihuan.customer.CustomerId;
import io.bihuan.privacy.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which notice whoever complains on the web had before their eyes. */
@Service
@Transactional
public class ShownNotice {

    private final Complaints complaints;
    private final Notices notices;

    ShownNotice(Complaints complaints, Notices notices) {
        this.complaints = complaints;
        this.notices = notices;
    }

    /** Notes this version of the form's notice for the customer of a complaint; "" notes nothing. */
    public void beside(ComplaintId complaint, String version) {
        notices.shown(new CustomerId(complaints.require(complaint).customerId()), "FORM", version);
    }
}
