package io.bihuan.privacy.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.privacy.Consents;
import io.bihuan.privacy.Notices;
import io.bihuan.web.Errors;
import java.util.List;

/**
 * What one customer agreed to.
 *
 * @param refused the purpose whose form was refused, or ""
 * @param means what was typed there
 */
public record ConsentsPage(
        CustomerPreview customer,
        List<Consents.Standing> standings,
        List<Notices.Shown> shown,
        String refused,
        String means,
        Errors errors) {}
