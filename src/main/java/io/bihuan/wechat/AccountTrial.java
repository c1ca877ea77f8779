package io.bihuan.wechat;

import io.bihuan.web.UiFactory;
import java.io.IOException;
import org.springframework.stereotype.Service;

/** Tries whether the platform knows the account, for whoever has just set it up. */
@Service
public class AccountTrial {

    private final Account account;
    private final AccountApi api;
    private final UiFactory uis;

    AccountTrial(Account account, AccountApi api, UiFactory uis) {
        this.account = account;
        this.api = api;
        this.uis = uis;
    }

    /** What it came to, in words. */
    public record Result(boolean good, String words) {}

    /** Asks for an access token. */
    public Result run() {
        var ui = uis.plain();
        if (!account.settings().isOpen()) {
            return new Result(false, ui.text("wechat.trial.closed"));
        }
        try {
            api.renew();
            return new Result(true, ui.text("wechat.trial.good"));
        } catch (AccountApi.Fault fault) {
            return new Result(false, ui.text("wechat.fault.platform", String.valueOf(fault.getMessage())));
        } catch (IOException broken) {
            return new Result(false, ui.text("wechat.fault.line", String.valueOf(broken.getMessage())));
        }
    }
}
